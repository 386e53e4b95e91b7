-- Changes:
-- - drop column "User"."teamId"
-- - drop foreign key "User_teamId_fkey" of "User"
--
-- Risks:
-- - data loss: drops the column "User"."teamId" with its values
--   SELECT count(*) FROM "User" WHERE "teamId" IS NOT NULL;
-- - rewrite: writes the table "User" anew, because SQLite cannot do this in place: drop "teamId", which a key, an index or an expression uses; change its foreign keys
-- - lock: the whole database while "User" is written anew: nobody else can write until COMMIT
--
-- Restores: every step is exact.
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

-- Stops where a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'User' AND type IN ('index', 'trigger') AND sql IS NOT NULL
UNION ALL SELECT name FROM pragma_table_xinfo('User') WHERE name COLLATE NOCASE NOT IN ('id', 'teamId');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- "User" anew: the table as it will be, and its rows.
CREATE TABLE "_schemagen_new_User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
INSERT OR ROLLBACK INTO "_schemagen_new_User" ("id") SELECT "id" FROM "User";

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

COMMIT;
PRAGMA foreign_keys=ON;
