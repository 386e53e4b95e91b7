-- Changes:
-- - make column "Parent"."name" optional
-- - drop the default of column "Parent"."name"
--
-- Risks:
-- - rewrite: rebuilds table "Parent", because SQLite cannot do this in place: "name": make it optional, change its default
-- - lock: the whole database while "Parent" is rewritten: blocks other writers until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Parent": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Parent", "_schemagen_new_Parent", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Parent";
DROP TABLE IF EXISTS "_schemagen_new_Parent";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Parent' AND type IN ('index', 'trigger') AND sql IS NOT NULL
UNION ALL SELECT name FROM pragma_table_xinfo('Parent') WHERE name COLLATE NOCASE NOT IN ('id', 'name');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Parent": create the new table and copy its rows.
-- structure only: rows that held NULL in "Parent"."name" keep the value that they got
CREATE TABLE "_schemagen_new_Parent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT
);
INSERT OR ROLLBACK INTO "_schemagen_new_Parent" ("id", "name") SELECT "id", "name" FROM "Parent";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Parent';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Parent', seq FROM sqlite_sequence WHERE name = 'Parent';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Parent" ("key0", FOREIGN KEY ("key0") REFERENCES "Parent" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Parent" SELECT "id" FROM "Parent" LIMIT 1;
DROP TABLE "Parent";
DROP TABLE "_schemagen_guard_Parent";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Parent" RENAME TO "Parent";
PRAGMA legacy_alter_table=OFF;

COMMIT;
PRAGMA foreign_keys=ON;
