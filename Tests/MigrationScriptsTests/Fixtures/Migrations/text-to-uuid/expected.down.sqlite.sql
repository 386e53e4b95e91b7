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

PRAGMA foreign_keys=OFF;
BEGIN;

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_checks_opened" (passed CONSTRAINT "a check failed" CHECK (passed));
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_checks_opened" RENAME TO "_schemagen_checks";

-- Fails if foreign keys are on: DROP TABLE would delete the rows that reference a table.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'foreign keys cannot be switched off while a transaction is open: commit it first')) = 0 FROM pragma_foreign_keys WHERE foreign_keys;

-- Fails if a table has something that the schema does not know, because the rebuild would lose it.
-- Only the list of what is known differs from script to script.
WITH RECURSIVE known (tab, part) AS (VALUES
    ('User', 'column id'), ('User', 'NOT NULL id'), ('User', 'primary key id'),
    ('User', 'column token'), ('User', 'index User_token_key'), ('User', 'UNIQUE token'),
    ('User', 'COLLATE x 1'), ('User', 'COLLATE x 2'),
    ('Post', 'column id'), ('Post', 'NOT NULL id'), ('Post', 'primary key id'),
    ('Post', 'column authorId'), ('Post', 'NOT NULL authorId'),
    ('Post', 'foreign key authorId to User.id CASCADE RESTRICT'),
    ('Post', 'foreign key authorId to User. CASCADE RESTRICT'), ('Post', 'COLLATE x 1'),
    ('Post', 'AUTOINCREMENT x 1'),
    ('Back', 'column id'), ('Back', 'NOT NULL id'), ('Back', 'primary key id'),
    ('Back', 'column key'), ('Back', 'NOT NULL key'), ('Back', 'AUTOINCREMENT x 1')),
  tabs AS (SELECT DISTINCT tab FROM known),
  said (tab, word, rest) AS (
    SELECT tab, column1, ' ' || upper(sql) || ' '
      FROM tabs JOIN sqlite_master ON type = 'table' AND lower(name) = lower(tab),
        (VALUES ('CHECK'), ('COLLATE'), ('STRICT'), ('WITHOUT'), ('CONFLICT'), ('DEFERRABLE'), ('AUTOINCREMENT'))
    UNION ALL SELECT tab, word, substr(rest, instr(rest, word) + length(word) - 1)
      FROM said WHERE instr(rest, word)),
  found (tab, part) AS (
    SELECT tab, type || ' ' || name FROM tabs JOIN sqlite_master ON lower(tbl_name) = lower(tab)
      WHERE type IN ('index', 'trigger') AND sql IS NOT NULL
    UNION ALL SELECT tab, 'column ' || name FROM tabs, pragma_table_xinfo(tab)
    UNION ALL SELECT tab, 'NOT NULL ' || name FROM tabs, pragma_table_xinfo(tab) WHERE "notnull"
    UNION ALL SELECT tab, 'primary key ' || name FROM tabs, pragma_table_xinfo(tab) WHERE pk
    UNION ALL SELECT tab, 'computed column ' || name FROM tabs, pragma_table_xinfo(tab) WHERE hidden > 1
    UNION ALL SELECT tab, 'UNIQUE ' || (SELECT group_concat(name) FROM pragma_index_info(list.name))
      FROM tabs, pragma_index_list(tab) AS list WHERE origin = 'u'
    UNION ALL SELECT tab, 'foreign key ' || "from" || ' to ' || "table" || '.' || coalesce("to", '')
      || ' ' || on_update || ' ' || on_delete FROM tabs, pragma_foreign_key_list(tab)
    UNION ALL SELECT tab, word || ' x ' || count(*) FROM said
        WHERE substr(rest, instr(rest, word) - 1) GLOB '[^A-Z0-9_]' || word || '[^A-Z0-9_]*'
        GROUP BY tab, word)
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'unknown to the schema: ' || part || ' of table ' || tab)) = 0 FROM found
  WHERE (lower(tab), lower(part)) NOT IN (SELECT lower(tab), lower(part) FROM known);

-- Rebuild "User": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT
);
INSERT INTO "_schemagen_new_User" ("rowid", "id", "token") SELECT rowid, "id", "token" FROM "User";

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "User") = EXISTS (SELECT 1 FROM "_schemagen_new_User");
DROP TABLE "User";
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
INSERT INTO "_schemagen_new_Post" ("id", "authorId") SELECT "id", "authorId" FROM "Post";
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Post';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Post', seq FROM sqlite_sequence WHERE name = 'Post';

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "Post") = EXISTS (SELECT 1 FROM "_schemagen_new_Post");
DROP TABLE "Post";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Post" RENAME TO "Post";
PRAGMA legacy_alter_table=OFF;

-- Rebuild "Back": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Back" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT COLLATE NOCASE NOT NULL
);
INSERT INTO "_schemagen_new_Back" ("id", "key") SELECT "id", "key" FROM "Back";
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Back';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Back', seq FROM sqlite_sequence WHERE name = 'Back';

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "Back") = EXISTS (SELECT 1 FROM "_schemagen_new_Back");
DROP TABLE "Back";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Back" RENAME TO "Back";
PRAGMA legacy_alter_table=OFF;

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'rows reference rows that do not exist: "Post" ' || CASE (SELECT group_concat("from") FROM pragma_foreign_key_list('Post') WHERE id = fkid) WHEN 'authorId' THEN '(authorId) = (' || quote(own."authorId") || ')' ELSE '' END || ', "' || bad.parent || '"')) = 0 FROM pragma_foreign_key_check('Post') AS bad
  LEFT JOIN "Post" AS own ON own.rowid = bad.rowid;

-- Fails if a unique index was not created.
INSERT INTO "_schemagen_checks" SELECT count(*) = 1 FROM sqlite_master WHERE type = 'index' AND name IN ('User_token_key');

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 7 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
