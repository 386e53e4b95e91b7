-- Changes:
-- - drop column "Person"."first"
-- - drop column "Person"."last"
-- - add column "Person"."full_name" TEXT, with '' for existing rows
--
-- Risks:
-- - data loss: drops column "Person"."first" with its values
--   SELECT count(*) FROM "Person" WHERE "first" IS NOT NULL;
-- - data loss: drops column "Person"."last" with its values
--   SELECT count(*) FROM "Person" WHERE "last" IS NOT NULL;
-- - rewrite: rebuilds table "Person", because SQLite cannot do this in place: add "full_name" with a value for existing rows
-- - lock: the whole database while "Person" is rewritten: blocks other writers until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.
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
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Person' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Person_seenAt_touch')
UNION ALL SELECT name FROM pragma_table_xinfo('Person') WHERE name COLLATE NOCASE NOT IN ('id', 'first', 'last', 'seenAt');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Person": create the new table and copy its rows.
-- structure only: the values of "Person"."full_name" are lost, rows get a placeholder
CREATE TABLE "_schemagen_new_Person" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "full_name" TEXT NOT NULL,
    "seenAt" DATETIME NOT NULL
);
INSERT OR ROLLBACK INTO "_schemagen_new_Person" ("id", "full_name", "seenAt") SELECT "id", '', "seenAt" FROM "Person";

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
CREATE TRIGGER "Person_seenAt_touch" AFTER UPDATE ON "Person"
FOR EACH ROW WHEN NEW."seenAt" IS OLD."seenAt"
BEGIN
  UPDATE "Person" SET "seenAt" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE "id" = NEW."id" AND "seenAt" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

COMMIT;
PRAGMA foreign_keys=ON;
