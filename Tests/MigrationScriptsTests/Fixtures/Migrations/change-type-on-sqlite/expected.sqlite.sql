-- Changes:
-- - change column "Item"."count" from INTEGER to TEXT
-- - change column "Item"."name" from TEXT to BIGINT
--
-- Risks:
-- - may fail: "Item"."name" changes from TEXT to BIGINT: every value must fit
--   SELECT * FROM "Item" WHERE "Item"."name" IS NOT NULL AND CASE WHEN CAST("Item"."name" AS NUMERIC) = "Item"."name" AND typeof(CAST("Item"."name" AS NUMERIC)) = 'integer' AND "Item"."name" NOT GLOB '*[.eE]*' THEN CAST("Item"."name" AS INTEGER) END IS NULL;
-- - rewrite: rebuilds table "Item", because SQLite cannot do this in place: "count": change its type; "name": change its type
-- - lock: the whole database while "Item" is rewritten: blocks other writers until COMMIT
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Item": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Item", "_schemagen_new_Item", "_schemagen_guard_objects", "_schemagen_guard_values"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Item";
DROP TABLE IF EXISTS "_schemagen_new_Item";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Item' AND type IN ('index', 'trigger') AND sql IS NOT NULL
UNION ALL SELECT name FROM pragma_table_xinfo('Item') WHERE name COLLATE NOCASE NOT IN ('id', 'count', 'name');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Fails if a value does not become one of the new type; the queries above find the rows.
DROP TABLE IF EXISTS "_schemagen_guard_values";
CREATE TABLE "_schemagen_guard_values" (found TEXT CONSTRAINT """Item"".""name"" has a value that does not become BIGINT" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_values" SELECT quote("Item"."name") FROM "Item" WHERE "Item"."name" IS NOT NULL AND CASE WHEN CAST("Item"."name" AS NUMERIC) = "Item"."name" AND typeof(CAST("Item"."name" AS NUMERIC)) = 'integer' AND "Item"."name" NOT GLOB '*[.eE]*' THEN CAST("Item"."name" AS INTEGER) END IS NULL;
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_values";

-- Rebuild "Item": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Item" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "count" TEXT NOT NULL,
    "name" BIGINT NOT NULL
);
INSERT OR ROLLBACK INTO "_schemagen_new_Item" ("id", "count", "name") SELECT "id", CAST("Item"."count" AS TEXT), CASE WHEN CAST("Item"."name" AS NUMERIC) = "Item"."name" AND typeof(CAST("Item"."name" AS NUMERIC)) = 'integer' AND "Item"."name" NOT GLOB '*[.eE]*' THEN CAST("Item"."name" AS INTEGER) END FROM "Item";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Item';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Item', seq FROM sqlite_sequence WHERE name = 'Item';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Item" ("key0", FOREIGN KEY ("key0") REFERENCES "Item" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Item" SELECT "id" FROM "Item" LIMIT 1;
DROP TABLE "Item";
DROP TABLE "_schemagen_guard_Item";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Item" RENAME TO "Item";
PRAGMA legacy_alter_table=OFF;

COMMIT;
PRAGMA foreign_keys=ON;
