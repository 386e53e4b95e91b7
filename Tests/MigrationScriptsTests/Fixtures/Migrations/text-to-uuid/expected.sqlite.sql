-- Changes:
-- - change column "User"."id" from TEXT to UUID
-- - change column "User"."token" from TEXT to UUID
-- - change column "Post"."authorId" from TEXT to UUID
-- - change column "Back"."key" from UUID to TEXT
--
-- Risks:
-- - may fail: "User"."id" is a key: texts that differ only in case become the same UUID
--   SELECT lower("id"), count(*) FROM "User" WHERE (lower("id")) IS NOT NULL GROUP BY 1 HAVING count(*) > 1;
-- - may fail: "User"."token" is a key: texts that differ only in case become the same UUID
--   SELECT lower("token"), count(*) FROM "User" WHERE (lower("token")) IS NOT NULL GROUP BY 1 HAVING count(*) > 1;
-- - rewrite: rebuilds table "User", because SQLite cannot do this in place: "id": change its type; "token": change its type
-- - rewrite: rebuilds table "Post", because SQLite cannot do this in place: "authorId": change its type
-- - rewrite: rebuilds table "Back", because SQLite cannot do this in place: "key": change its type
-- - lock: the whole database while "User", "Post", "Back" is rewritten: blocks other writers until COMMIT
-- - note: "User"."id" changes from TEXT to UUID: a value that is not a UUID is kept and cannot be read
--   SELECT * FROM "User" WHERE "id" NOT LIKE '________-____-____-____-____________' OR length(replace("id", '-', '')) <> 32 OR replace("id", '-', '') GLOB '*[^0-9A-Fa-f]*';
-- - note: "User"."token" changes from TEXT to UUID: a value that is not a UUID is kept and cannot be read
--   SELECT * FROM "User" WHERE "token" NOT LIKE '________-____-____-____-____________' OR length(replace("token", '-', '')) <> 32 OR replace("token", '-', '') GLOB '*[^0-9A-Fa-f]*';
-- - note: "Post"."authorId" changes from TEXT to UUID: a value that is not a UUID is kept and cannot be read
--   SELECT * FROM "Post" WHERE "authorId" NOT LIKE '________-____-____-____-____________' OR length(replace("authorId", '-', '')) <> 32 OR replace("authorId", '-', '') GLOB '*[^0-9A-Fa-f]*';
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "User", "Post", "Back": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_User", "_schemagen_guard_Post", "_schemagen_guard_Back", "_schemagen_new_User", "_schemagen_new_Post", "_schemagen_new_Back", "_schemagen_guard_objects", "_schemagen_guard_keys"

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

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'User' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('User_token_key')
UNION ALL SELECT name FROM pragma_table_xinfo('User') WHERE name COLLATE NOCASE NOT IN ('id', 'token')
UNION ALL SELECT name FROM sqlite_master WHERE tbl_name = 'Post' AND type IN ('index', 'trigger') AND sql IS NOT NULL
UNION ALL SELECT name FROM pragma_table_xinfo('Post') WHERE name COLLATE NOCASE NOT IN ('id', 'authorId')
UNION ALL SELECT name FROM sqlite_master WHERE tbl_name = 'Back' AND type IN ('index', 'trigger') AND sql IS NOT NULL
UNION ALL SELECT name FROM pragma_table_xinfo('Back') WHERE name COLLATE NOCASE NOT IN ('id', 'key');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "User": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_User" (
    "id" TEXT COLLATE NOCASE NOT NULL PRIMARY KEY,
    "token" TEXT COLLATE NOCASE
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
    "authorId" TEXT COLLATE NOCASE NOT NULL,

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
    "key" TEXT NOT NULL
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
DROP TABLE IF EXISTS "_schemagen_guard_keys";
CREATE TABLE "_schemagen_guard_keys" (found TEXT CONSTRAINT "rows reference rows that do not exist" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_keys" SELECT "table" FROM pragma_foreign_key_check('Post');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_keys";

COMMIT;
PRAGMA foreign_keys=ON;
