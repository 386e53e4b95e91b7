-- Changes:
-- - add column "Person"."first" TEXT
-- - add column "Person"."code" TEXT
-- - add unique index "Person_code_key" on "Person"
-- - add index "Person_first_last_idx" on "Person"
--
-- Risks:
-- - may fail: "Person"."code" is required and has no default: the table must be empty
--   SELECT * FROM "Person" LIMIT 1;
-- - rewrite: writes the table "Person" anew, because SQLite cannot do this in place: fill "first", which comes back; add "code", which is required and has no default
-- - lock: the whole database while "Person" is written anew: nobody else can write until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 impossible, marked below.
--
-- SQLite changes little of a table in place. The rows of "Person"
-- are copied into a new table that takes its place; indexes and triggers are made again,
-- views stay (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_Person", "_schemagen_new_Person", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_Person";
DROP TABLE IF EXISTS "_schemagen_new_Person";

-- Stops where a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Person' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Person_code_key', 'Person_first_last_idx')
UNION ALL SELECT name FROM pragma_table_xinfo('Person') WHERE name COLLATE NOCASE NOT IN ('id', 'last');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- "Person" anew: the table as it will be, and its rows.
-- impossible: "Person"."code" is required and its values are gone: the table must be empty
-- structure only: the values of "Person"."first" are gone, rows get a stand-in
CREATE TABLE "_schemagen_new_Person" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "first" TEXT NOT NULL,
    "last" TEXT NOT NULL,
    "code" TEXT NOT NULL
);
INSERT OR ROLLBACK INTO "_schemagen_new_Person" ("id", "first", "last") SELECT "id", '', "last" FROM "Person";

-- Does nothing here; but where the copy failed and took the transaction with it, a shell that
-- goes on has its foreign keys enforced again, so that the guard below keeps the old table.
PRAGMA foreign_keys=ON;

-- Numbers that were given once are not given again.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Person';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Person', seq FROM sqlite_sequence WHERE name = 'Person';

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Person" ("key0", FOREIGN KEY ("key0") REFERENCES "Person" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Person" SELECT "id" FROM "Person" LIMIT 1;
DROP TABLE "Person";
DROP TABLE "_schemagen_guard_Person";

-- Into its place, without a look at the views that name it.
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Person" RENAME TO "Person";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "Person_code_key" ON "Person"("code");
CREATE INDEX "Person_first_last_idx" ON "Person"("first", "last");

COMMIT;
PRAGMA foreign_keys=ON;
