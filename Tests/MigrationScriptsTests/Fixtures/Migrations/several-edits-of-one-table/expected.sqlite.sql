-- Changes:
-- - rename column "User"."email" to "mail"
-- - make column "User"."name" required
-- - add a default to column "User"."name"
-- - change column "User"."age" from INTEGER to BIGINT
-- - add column "User"."score" REAL
-- - add check "User_score_check" to "User"
-- - drop index "User_name_idx" on "User"
-- - add unique index "User_mail_key" on "User"
--
-- Risks:
-- - may fail: the check "User_score_check" of "User": every row must meet it
-- - may fail: the unique index "User_mail_key" on "User": no two rows may hold the same values
--   SELECT "email", count(*) FROM "User" WHERE "email" IS NOT NULL GROUP BY "email" HAVING count(*) > 1;
-- - rewrite: writes the table "User" anew, because SQLite cannot do this in place: "name": make it required, change its default; "age": change its type; change its checks
-- - lock: the whole database while "User" is written anew: nobody else can write until COMMIT
-- - note: "User"."email" is "mail" from now on: code that uses the old name fails
-- - note: "User"."name" becomes required: rows that hold NULL get its default
--   SELECT * FROM "User" WHERE "name" IS NULL;
--
-- SQLite changes little of a table in place. The rows of "User"
-- are copied into a new table that takes its place; indexes and triggers are made again,
-- views stay (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_User", "_schemagen_new_User", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_User";
DROP TABLE IF EXISTS "_schemagen_new_User";

ALTER TABLE "User" RENAME COLUMN "email" TO "mail";

-- Stops where a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'User' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('User_mail_key', 'User_name_idx')
UNION ALL SELECT name FROM pragma_table_xinfo('User') WHERE name COLLATE NOCASE NOT IN ('id', 'name', 'age', 'mail');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- "User" anew: the table as it will be, and its rows.
CREATE TABLE "_schemagen_new_User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL DEFAULT 'nobody',
    "age" BIGINT,
    "mail" TEXT NOT NULL,
    "score" REAL NOT NULL DEFAULT 0,

    CONSTRAINT "User_score_check" CHECK (score >= 0)
);
INSERT OR ROLLBACK INTO "_schemagen_new_User" ("id", "name", "age", "mail") SELECT "id", coalesce("name", 'nobody'), "age", "mail" FROM "User";

-- Does nothing here; but where the copy failed and took the transaction with it, a shell that
-- goes on has its foreign keys enforced again, so that the guard below keeps the old table.
PRAGMA foreign_keys=ON;

-- Numbers that were given once are not given again.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_User';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_User', seq FROM sqlite_sequence WHERE name = 'User';

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_User" ("key0", FOREIGN KEY ("key0") REFERENCES "User" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_User" SELECT "id" FROM "User" LIMIT 1;
DROP TABLE "User";
DROP TABLE "_schemagen_guard_User";

-- Into its place, without a look at the views that name it.
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_User" RENAME TO "User";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "User_mail_key" ON "User"("mail");

COMMIT;
PRAGMA foreign_keys=ON;
