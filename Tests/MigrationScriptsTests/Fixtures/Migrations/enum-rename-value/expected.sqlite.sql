-- Changes:
-- - rename value "user" of enum "Role" to "member"
-- - change the default of column "Account"."role"
--
-- Risks:
-- - rewrite: writes the table "Account" anew, because SQLite cannot do this in place: "role": change its default
-- - lock: the whole database while "Account" is written anew: nobody else can write until COMMIT
--
-- SQLite changes little of a table in place. The rows of "Account"
-- are copied into a new table that takes its place; indexes and triggers are made again,
-- views stay (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_Account", "_schemagen_new_Account", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_Account";
DROP TABLE IF EXISTS "_schemagen_new_Account";

UPDATE "Account" SET "role" = 'member' WHERE "role" = 'user';

-- Stops where a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Account' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Account_name_idx')
UNION ALL SELECT name FROM pragma_table_xinfo('Account') WHERE name COLLATE NOCASE NOT IN ('id', 'role', 'name');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- "Account" anew: the table as it will be, and its rows.
CREATE TABLE "_schemagen_new_Account" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "role" TEXT NOT NULL DEFAULT 'member',
    "name" TEXT NOT NULL
);
INSERT OR ROLLBACK INTO "_schemagen_new_Account" ("id", "role", "name") SELECT "id", "role", "name" FROM "Account";

-- Does nothing here; but where the copy failed and took the transaction with it, a shell that
-- goes on has its foreign keys enforced again, so that the guard below keeps the old table.
PRAGMA foreign_keys=ON;

-- Numbers that were given once are not given again.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Account';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Account', seq FROM sqlite_sequence WHERE name = 'Account';

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Account" ("key0", FOREIGN KEY ("key0") REFERENCES "Account" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Account" SELECT "id" FROM "Account" LIMIT 1;
DROP TABLE "Account";
DROP TABLE "_schemagen_guard_Account";

-- Into its place, without a look at the views that name it.
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Account" RENAME TO "Account";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "Account_name_idx" ON "Account"("name") WHERE "role" = 'admin';

COMMIT;
PRAGMA foreign_keys=ON;
