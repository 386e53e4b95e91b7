-- Changes:
-- - rename column "Item"."cost" to "price"
-- - rename column "Item"."shop" to "shopId"
-- - rename check "Item_cost_check" to "Item_price_check"
-- - rename index "Item_shop_code_key" to "Item_shopId_code_key"
--
-- Risks:
-- - rewrite: writes the table "Item" anew, because SQLite cannot do this in place: change its checks
-- - lock: the whole database while "Item" is written anew: nobody else can write until COMMIT
-- - note: "Item"."cost" is "price" from now on: code that uses the old name fails
-- - note: "Item"."shop" is "shopId" from now on: code that uses the old name fails
--
-- SQLite changes little of a table in place. The rows of "Item"
-- are copied into a new table that takes its place; indexes and triggers are made again,
-- views stay (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_Item", "_schemagen_new_Item", "_schemagen_guard_objects", "_schemagen_guard_keys"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_Item";
DROP TABLE IF EXISTS "_schemagen_new_Item";

ALTER TABLE "Item" RENAME COLUMN "cost" TO "price";

ALTER TABLE "Item" RENAME COLUMN "shop" TO "shopId";

-- Stops where a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Item' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Item_shopId_code_key', 'Item_shop_code_key', 'dear')
UNION ALL SELECT name FROM pragma_table_xinfo('Item') WHERE name COLLATE NOCASE NOT IN ('id', 'price', 'double', 'code', 'shopId');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- "Item" anew: the table as it will be, and its rows.
CREATE TABLE "_schemagen_new_Item" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "price" INTEGER NOT NULL,
    "double" INTEGER NOT NULL GENERATED ALWAYS AS (price * 2) STORED,
    "code" TEXT NOT NULL,
    "shopId" INTEGER NOT NULL,

    CONSTRAINT "Item_price_check" CHECK (price >= 0),
    CONSTRAINT "Item_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT OR ROLLBACK INTO "_schemagen_new_Item" ("id", "price", "code", "shopId") SELECT "id", "price", "code", "shopId" FROM "Item";

-- Does nothing here; but where the copy failed and took the transaction with it, a shell that
-- goes on has its foreign keys enforced again, so that the guard below keeps the old table.
PRAGMA foreign_keys=ON;

-- Numbers that were given once are not given again.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Item';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Item', seq FROM sqlite_sequence WHERE name = 'Item';

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Item" ("key0", FOREIGN KEY ("key0") REFERENCES "Item" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Item" SELECT "id" FROM "Item" LIMIT 1;
DROP TABLE "Item";
DROP TABLE "_schemagen_guard_Item";

-- Into its place, without a look at the views that name it.
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Item" RENAME TO "Item";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "Item_shopId_code_key" ON "Item"("shopId", "code");
CREATE INDEX "dear" ON "Item"("price") WHERE price > 100;

-- Stops where a row points at nothing; PRAGMA foreign_key_check alone would only list it.
DROP TABLE IF EXISTS "_schemagen_guard_keys";
CREATE TABLE "_schemagen_guard_keys" (found TEXT CONSTRAINT "rows point at rows that are not there" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_keys" SELECT "table" FROM pragma_foreign_key_check('Item');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_keys";

COMMIT;
PRAGMA foreign_keys=ON;
