-- Changes:
-- - rename column "User"."email" to "mail"
-- - make column "User"."name" required, with 'nobody' for NULL
-- - add a default to column "User"."name"
-- - change column "User"."age" from INTEGER to BIGINT
-- - add column "User"."score" REAL
-- - add check "User_score_check" to "User"
-- - drop index "User_name_idx" on "User"
-- - add unique index "User_mail_key" on "User"
--
-- Risks:
-- - may fail: check "User_score_check" of "User": every row must meet it
-- - may fail: unique index "User_mail_key" on "User": no two rows may hold the same values
--   SELECT "email", count(*) FROM "User" WHERE "email" IS NOT NULL GROUP BY "email" HAVING count(*) > 1;
-- - rewrite: rebuilds table "User", because SQLite cannot do this in place: "name": make it required, change its default; "age": change its type; change its checks
-- - lock: the whole database while "User" is rewritten: blocks other writers until COMMIT
-- - note: "User"."email" becomes "mail": code that uses the old name fails
-- - note: "User"."name" becomes required: rows with NULL get 'nobody'
--   SELECT * FROM "User" WHERE "name" IS NULL;
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

ALTER TABLE "User" RENAME COLUMN "email" TO "mail";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'User' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('User_mail_key', 'User_name_idx')
UNION ALL SELECT name FROM pragma_table_xinfo('User') WHERE name COLLATE NOCASE NOT IN ('id', 'name', 'age', 'mail');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "User": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL DEFAULT 'nobody',
    "age" BIGINT,
    "mail" TEXT NOT NULL,
    "score" REAL NOT NULL DEFAULT 0,

    CONSTRAINT "User_score_check" CHECK (score >= 0)
);
INSERT OR ROLLBACK INTO "_schemagen_new_User" ("id", "name", "age", "mail") SELECT "id", coalesce("name", 'nobody'), "age", "mail" FROM "User";

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
CREATE UNIQUE INDEX "User_mail_key" ON "User"("mail");

COMMIT;
PRAGMA foreign_keys=ON;
