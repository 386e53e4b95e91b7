-- Changes:
-- - add column "Person"."first" TEXT, with '' for existing rows
-- - add column "Person"."code" TEXT
-- - add unique index "Person_code_key" on "Person"
-- - add index "Person_first_last_idx" on "Person"
--
-- Risks:
-- - may fail: "Person"."code" is required and has no value for existing rows: the table must be empty
--   SELECT * FROM "Person" LIMIT 1;
-- - rewrite: rebuilds table "Person", because SQLite cannot do this in place: add "first" with a value for existing rows; add "code", which is required and has no default
-- - lock: the whole database while "Person" is rewritten: blocks other writers until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 impossible, marked below.
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Person": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Person", "_schemagen_new_Person", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Person";
DROP TABLE IF EXISTS "_schemagen_new_Person";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Person' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Person_code_key', 'Person_first_last_idx')
UNION ALL SELECT name FROM pragma_table_xinfo('Person') WHERE name COLLATE NOCASE NOT IN ('id', 'last');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Person": create the new table and copy its rows.
-- impossible: "Person"."code" is required and its values are lost: the table must be empty
-- structure only: the values of "Person"."first" are lost, rows get a placeholder
CREATE TABLE "_schemagen_new_Person" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "first" TEXT NOT NULL,
    "last" TEXT NOT NULL,
    "code" TEXT NOT NULL
);
INSERT OR ROLLBACK INTO "_schemagen_new_Person" ("id", "first", "last") SELECT "id", '', "last" FROM "Person";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Person';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Person', seq FROM sqlite_sequence WHERE name = 'Person';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Person" ("key0", FOREIGN KEY ("key0") REFERENCES "Person" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Person" SELECT "id" FROM "Person" LIMIT 1;
DROP TABLE "Person";
DROP TABLE "_schemagen_guard_Person";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Person" RENAME TO "Person";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "Person_code_key" ON "Person"("code");
CREATE INDEX "Person_first_last_idx" ON "Person"("first", "last");

COMMIT;
PRAGMA foreign_keys=ON;
