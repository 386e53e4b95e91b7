-- Changes:
-- - change column "User"."id" from UUID to TEXT
-- - change column "User"."token" from UUID to TEXT
-- - change column "Post"."authorId" from UUID to TEXT
-- - change column "Back"."key" from TEXT to UUID
--
-- Risks:
-- - rewrite: rebuilds table "User", because SQLite cannot do this in place: "id": change its type; "token": change its type
-- - rewrite: rebuilds table "Post", because SQLite cannot do this in place: "authorId": change its type
-- - rewrite: rebuilds table "Back", because SQLite cannot do this in place: "key": change its type
-- - lock: the whole database while "User", "Post", "Back" is rewritten: blocks other writers until COMMIT
-- - note: "Back"."key" changes from TEXT to UUID: a value that is not a UUID is kept and cannot be read
--   SELECT * FROM "Back" WHERE "key" NOT LIKE '________-____-____-____-____________' OR length(replace("key", '-', '')) <> 32 OR replace("key", '-', '') GLOB '*[^0-9A-Fa-f]*';
--
-- Restores: every step is exact.
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "User":
--   was: "id" TEXT COLLATE NOCASE NOT NULL PRIMARY KEY
--   now: "id" TEXT NOT NULL PRIMARY KEY
--   was: "token" TEXT COLLATE NOCASE
--   now: "token" TEXT
-- What differs in "Post":
--   was: "authorId" TEXT COLLATE NOCASE NOT NULL
--   now: "authorId" TEXT NOT NULL
-- What differs in "Back":
--   was: "key" TEXT NOT NULL
--   now: "key" TEXT COLLATE NOCASE NOT NULL
-- Rows that reference nothing stop it; PRAGMA foreign_key_check; lists them.
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost. A shell that continues after an error may leave tables behind whose names
-- begin with _schemagen; the next run drops them.

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_User";
DROP TABLE IF EXISTS "_schemagen_guard_Post";
DROP TABLE IF EXISTS "_schemagen_guard_Back";
DROP TABLE IF EXISTS "_schemagen_new_User";
DROP TABLE IF EXISTS "_schemagen_new_Post";
DROP TABLE IF EXISTS "_schemagen_new_Back";
DROP TABLE IF EXISTS "_schemagen_views";
DROP TABLE IF EXISTS "_schemagen_views_before";
DROP TABLE IF EXISTS "_schemagen_views_after";
DROP TABLE IF EXISTS "_schemagen_guard_views";
DROP TABLE IF EXISTS "_schemagen_guard_objects";
DROP TABLE IF EXISTS "_schemagen_guard_keys";

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_views" (x);
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_views" RENAME TO "_schemagen_views_before";

-- Fails if something that the schema does not know would be lost; the SELECT finds it.
CREATE TABLE "_schemagen_guard_objects" (kind, found,
    CONSTRAINT "unknown to the schema: a column, trigger or index" CHECK (kind <> 'object'),
    CONSTRAINT "unknown to the schema: UNIQUE" CHECK (kind <> 'unique key'),
    CONSTRAINT "unknown to the schema: a foreign key" CHECK (kind <> 'foreign key'),
    CONSTRAINT "unknown to the schema: the primary key" CHECK (kind <> 'primary key'),
    CONSTRAINT "unknown to the schema: a computed column" CHECK (kind <> 'generated column'),
    CONSTRAINT "unknown to the schema: NOT NULL" CHECK (kind <> 'required column'),
    CONSTRAINT "unknown to the schema: CHECK" CHECK (kind <> 'CHECK'),
    CONSTRAINT "unknown to the schema: COLLATE" CHECK (kind <> 'COLLATE'),
    CONSTRAINT "unknown to the schema: STRICT" CHECK (kind <> 'STRICT'),
    CONSTRAINT "unknown to the schema: WITHOUT" CHECK (kind <> 'WITHOUT'),
    CONSTRAINT "unknown to the schema: CONFLICT" CHECK (kind <> 'CONFLICT'),
    CONSTRAINT "unknown to the schema: DEFERRABLE" CHECK (kind <> 'DEFERRABLE'),
    CONSTRAINT "unknown to the schema: AUTOINCREMENT" CHECK (kind <> 'AUTOINCREMENT'));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT 'object', name FROM sqlite_master WHERE tbl_name = 'User' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('User_token_key')
UNION ALL SELECT kind, name FROM (SELECT CASE WHEN name COLLATE NOCASE NOT IN ('id', 'token') THEN 'object' WHEN hidden > 1 AND true THEN 'generated column' WHEN pk > 0 AND name COLLATE NOCASE NOT IN ('id') THEN 'primary key' WHEN "notnull" AND name COLLATE NOCASE NOT IN ('id', 'id') THEN 'required column' END AS kind, name FROM pragma_table_xinfo('User')) WHERE kind IS NOT NULL
UNION ALL SELECT 'unique key', (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) FROM pragma_index_list('User') AS list WHERE origin = 'u' AND (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) COLLATE NOCASE NOT IN ('token')
UNION ALL SELECT 'foreign key', "table" || '|' || "from" || '|' || coalesce("to", '') || '|' || on_update || '|' || on_delete FROM pragma_foreign_key_list('User')
UNION ALL SELECT word.column1, said FROM (SELECT replace(upper(sql), 'RESTRICT', '') AS said FROM sqlite_master WHERE type = 'table' AND name = 'User' COLLATE NOCASE), (VALUES ('CHECK'), ('STRICT'), ('WITHOUT'), ('CONFLICT'), ('DEFERRABLE'), ('AUTOINCREMENT'), ('COLLATE')) AS word WHERE word.column1 IN ('CHECK', 'STRICT', 'WITHOUT', 'CONFLICT', 'DEFERRABLE', 'AUTOINCREMENT') AND (' ' || said || ' ' GLOB '*[^A-Z0-9_]' || word.column1 || '[^A-Z0-9_"]*' OR ' ' || said || ' ' GLOB '*[^A-Z0-9_"]' || word.column1 || '"*') OR word.column1 = 'COLLATE' AND (length(said) - length(replace(said, 'COLLATE', ''))) > 14
UNION ALL SELECT 'object', name FROM sqlite_master WHERE tbl_name = 'Post' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL
UNION ALL SELECT kind, name FROM (SELECT CASE WHEN name COLLATE NOCASE NOT IN ('id', 'authorId') THEN 'object' WHEN hidden > 1 AND true THEN 'generated column' WHEN pk > 0 AND name COLLATE NOCASE NOT IN ('id') THEN 'primary key' WHEN "notnull" AND name COLLATE NOCASE NOT IN ('id', 'authorId', 'id') THEN 'required column' END AS kind, name FROM pragma_table_xinfo('Post')) WHERE kind IS NOT NULL
UNION ALL SELECT 'unique key', (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) FROM pragma_index_list('Post') AS list WHERE origin = 'u'
UNION ALL SELECT 'foreign key', "table" || '|' || "from" || '|' || coalesce("to", '') || '|' || on_update || '|' || on_delete FROM pragma_foreign_key_list('Post') WHERE ("table" || '|' || "from" || '|' || coalesce("to", '') || '|' || on_update || '|' || on_delete) COLLATE NOCASE NOT IN ('User|authorId|id|CASCADE|RESTRICT', 'User|authorId||CASCADE|RESTRICT')
UNION ALL SELECT word.column1, said FROM (SELECT replace(upper(sql), 'RESTRICT', '') AS said FROM sqlite_master WHERE type = 'table' AND name = 'Post' COLLATE NOCASE), (VALUES ('CHECK'), ('STRICT'), ('WITHOUT'), ('CONFLICT'), ('DEFERRABLE'), ('COLLATE')) AS word WHERE word.column1 IN ('CHECK', 'STRICT', 'WITHOUT', 'CONFLICT', 'DEFERRABLE') AND (' ' || said || ' ' GLOB '*[^A-Z0-9_]' || word.column1 || '[^A-Z0-9_"]*' OR ' ' || said || ' ' GLOB '*[^A-Z0-9_"]' || word.column1 || '"*') OR word.column1 = 'COLLATE' AND (length(said) - length(replace(said, 'COLLATE', ''))) > 7
UNION ALL SELECT 'object', name FROM sqlite_master WHERE tbl_name = 'Back' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL
UNION ALL SELECT kind, name FROM (SELECT CASE WHEN name COLLATE NOCASE NOT IN ('id', 'key') THEN 'object' WHEN hidden > 1 AND true THEN 'generated column' WHEN pk > 0 AND name COLLATE NOCASE NOT IN ('id') THEN 'primary key' WHEN "notnull" AND name COLLATE NOCASE NOT IN ('id', 'key', 'id') THEN 'required column' END AS kind, name FROM pragma_table_xinfo('Back')) WHERE kind IS NOT NULL
UNION ALL SELECT 'unique key', (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) FROM pragma_index_list('Back') AS list WHERE origin = 'u'
UNION ALL SELECT 'foreign key', "table" || '|' || "from" || '|' || coalesce("to", '') || '|' || on_update || '|' || on_delete FROM pragma_foreign_key_list('Back')
UNION ALL SELECT word.column1, said FROM (SELECT replace(upper(sql), 'RESTRICT', '') AS said FROM sqlite_master WHERE type = 'table' AND name = 'Back' COLLATE NOCASE), (VALUES ('CHECK'), ('COLLATE'), ('STRICT'), ('WITHOUT'), ('CONFLICT'), ('DEFERRABLE')) AS word WHERE word.column1 IN ('CHECK', 'COLLATE', 'STRICT', 'WITHOUT', 'CONFLICT', 'DEFERRABLE') AND (' ' || said || ' ' GLOB '*[^A-Z0-9_]' || word.column1 || '[^A-Z0-9_"]*' OR ' ' || said || ' ' GLOB '*[^A-Z0-9_"]' || word.column1 || '"*');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "User": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT
);
INSERT OR ROLLBACK INTO "_schemagen_new_User" ("id", "token") SELECT "id", "token" FROM "User";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_User" ("key0", FOREIGN KEY ("key0") REFERENCES "User" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_User" SELECT "id" FROM "User" LIMIT 1;
DROP TABLE "User";
DROP TABLE "_schemagen_guard_User";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_User" RENAME TO "User";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "User_token_key" ON "User"("token");

-- Rebuild "Post": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Post" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "authorId" TEXT NOT NULL,

    CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT OR ROLLBACK INTO "_schemagen_new_Post" ("id", "authorId") SELECT "id", "authorId" FROM "Post";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Post';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Post', seq FROM sqlite_sequence WHERE name = 'Post';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Post" ("key0", FOREIGN KEY ("key0") REFERENCES "Post" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Post" SELECT "id" FROM "Post" LIMIT 1;
DROP TABLE "Post";
DROP TABLE "_schemagen_guard_Post";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Post" RENAME TO "Post";
PRAGMA legacy_alter_table=OFF;

-- Rebuild "Back": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Back" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT COLLATE NOCASE NOT NULL
);
INSERT OR ROLLBACK INTO "_schemagen_new_Back" ("id", "key") SELECT "id", "key" FROM "Back";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Back';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Back', seq FROM sqlite_sequence WHERE name = 'Back';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Back" ("key0", FOREIGN KEY ("key0") REFERENCES "Back" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Back" SELECT "id" FROM "Back" LIMIT 1;
DROP TABLE "Back";
DROP TABLE "_schemagen_guard_Back";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Back" RENAME TO "Back";
PRAGMA legacy_alter_table=OFF;

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
CREATE TABLE "_schemagen_guard_keys" (found TEXT,
    CONSTRAINT "rows reference rows that do not exist: ""Post"" (authorId), ""User""; PRAGMA foreign_key_check lists them" CHECK (found <> 'Post.authorId'),
    CONSTRAINT "rows reference rows that do not exist" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_keys" SELECT 'Post' || '.' || coalesce((SELECT group_concat("from") FROM (SELECT "from" FROM pragma_foreign_key_list('Post') WHERE id = fkid ORDER BY seq)), '') FROM pragma_foreign_key_check('Post');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_keys";

-- Fails with the name of a view or trigger that uses what this migration drops.
ALTER TABLE "_schemagen_views_before" RENAME TO "_schemagen_views_after";
CREATE TABLE "_schemagen_guard_views" (found TEXT CONSTRAINT "a view or trigger cannot be parsed" CHECK (found IS NOT NULL),
    CONSTRAINT "a trigger of another table uses a column that this migration drops" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_views" SELECT NULL WHERE NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_schemagen_views_after');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_views";
DROP TABLE "_schemagen_views_after";

COMMIT;
PRAGMA foreign_keys=ON;
