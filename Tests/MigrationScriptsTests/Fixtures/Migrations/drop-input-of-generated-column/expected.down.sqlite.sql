-- Changes:
-- - recompute column "Sum"."g"
-- - add column "Sum"."b" INTEGER, with 0 for existing rows
--
-- Risks:
-- - rewrite: rebuilds table "Sum", because SQLite cannot do this in place: replace "g"; add "b" with a value for existing rows
-- - lock: the whole database while "Sum" is rewritten: blocks other writers until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Sum": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Sum", "_schemagen_new_Sum", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Sum";
DROP TABLE IF EXISTS "_schemagen_new_Sum";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Sum' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Sum_g_idx')
UNION ALL SELECT name FROM pragma_table_xinfo('Sum') WHERE name COLLATE NOCASE NOT IN ('id', 'a', 'g');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Sum": create the new table and copy its rows.
-- structure only: the values of "Sum"."b" are lost, rows get a placeholder
CREATE TABLE "_schemagen_new_Sum" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "a" INTEGER NOT NULL,
    "b" INTEGER NOT NULL,
    "g" INTEGER NOT NULL GENERATED ALWAYS AS (a + b) STORED
);
INSERT OR ROLLBACK INTO "_schemagen_new_Sum" ("id", "a", "b") SELECT "id", "a", 0 FROM "Sum";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Sum';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Sum', seq FROM sqlite_sequence WHERE name = 'Sum';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Sum" ("key0", FOREIGN KEY ("key0") REFERENCES "Sum" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Sum" SELECT "id" FROM "Sum" LIMIT 1;
DROP TABLE "Sum";
DROP TABLE "_schemagen_guard_Sum";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Sum" RENAME TO "Sum";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "Sum_g_idx" ON "Sum"("g");

COMMIT;
PRAGMA foreign_keys=ON;
