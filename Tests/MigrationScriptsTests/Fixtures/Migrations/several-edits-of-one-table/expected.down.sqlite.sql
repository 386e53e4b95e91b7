-- Changes:
-- - rename column "User"."mail" to "email"
-- - drop column "User"."score"
-- - make column "User"."name" optional
-- - drop the default of column "User"."name"
-- - change column "User"."age" from BIGINT to INTEGER
-- - drop check "User_score_check" of "User"
-- - drop unique index "User_mail_key" on "User"
-- - add index "User_name_idx" on "User"
--
-- Risks:
-- - data loss: drops column "User"."score" with its values
--   SELECT count(*) FROM "User" WHERE "score" IS NOT NULL;
-- - rewrite: rebuilds table "User", because SQLite cannot do this in place: drop "score", which a key, index or expression uses; "name": make it optional, change its default; "age": change its type; change its checks
-- - lock: the whole database while "User" is rewritten: blocks other writers until COMMIT
-- - note: "User"."mail" becomes "email": code that uses the old name fails
--
-- Restores: 1 of 2 steps exact, 1 structure only, marked below.
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "User": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_User", "_schemagen_new_User", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_User";
DROP TABLE IF EXISTS "_schemagen_new_User";

ALTER TABLE "User" RENAME COLUMN "mail" TO "email";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'User' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('User_mail_key', 'User_name_idx')
UNION ALL SELECT name FROM pragma_table_xinfo('User') WHERE name COLLATE NOCASE NOT IN ('id', 'name', 'age', 'email', 'score');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "User": create the new table and copy its rows.
-- structure only: rows that held NULL in "User"."name" keep the value that they got
CREATE TABLE "_schemagen_new_User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT,
    "age" INTEGER,
    "email" TEXT NOT NULL
);
INSERT OR ROLLBACK INTO "_schemagen_new_User" ("id", "name", "age", "email") SELECT "id", "name", "age", "email" FROM "User";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_User';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_User', seq FROM sqlite_sequence WHERE name = 'User';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_User" ("key0", FOREIGN KEY ("key0") REFERENCES "User" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_User" SELECT "id" FROM "User" LIMIT 1;
DROP TABLE "User";
DROP TABLE "_schemagen_guard_User";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_User" RENAME TO "User";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "User_name_idx" ON "User"("name");

COMMIT;
PRAGMA foreign_keys=ON;
