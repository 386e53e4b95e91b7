-- Changes:
-- - recompute column "Product"."gross"
--
-- Risks:
-- - rewrite: rebuilds table "Product", because SQLite cannot do this in place: replace "gross"
-- - lock: the whole database while "Product" is rewritten: blocks other writers until COMMIT
--
-- Restores: every step is exact.
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Product": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Product", "_schemagen_new_Product", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Product";
DROP TABLE IF EXISTS "_schemagen_new_Product";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Product' AND type IN ('index', 'trigger') AND sql IS NOT NULL
UNION ALL SELECT name FROM pragma_table_xinfo('Product') WHERE name COLLATE NOCASE NOT IN ('id', 'net', 'name', 'gross');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Product": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Product" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "net" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "gross" INTEGER NOT NULL GENERATED ALWAYS AS (net * 2) STORED
);
INSERT OR ROLLBACK INTO "_schemagen_new_Product" ("id", "net", "name") SELECT "id", "net", "name" FROM "Product";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Product';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Product', seq FROM sqlite_sequence WHERE name = 'Product';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Product" ("key0", FOREIGN KEY ("key0") REFERENCES "Product" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Product" SELECT "id" FROM "Product" LIMIT 1;
DROP TABLE "Product";
DROP TABLE "_schemagen_guard_Product";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Product" RENAME TO "Product";
PRAGMA legacy_alter_table=OFF;

COMMIT;
PRAGMA foreign_keys=ON;
