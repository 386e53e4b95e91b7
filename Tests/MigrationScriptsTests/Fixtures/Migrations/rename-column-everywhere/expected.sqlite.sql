-- Changes:
-- - rename column "Item"."cost" to "price"
-- - rename column "Item"."shop" to "shopId"
-- - rename check "Item_cost_check" to "Item_price_check"
-- - rename index "Item_shop_code_key" to "Item_shopId_code_key"
--
-- Risks:
-- - rewrite: rebuilds table "Item", because SQLite cannot do this in place: change its checks
-- - lock: the whole database while "Item" is rewritten: blocks other writers until COMMIT
-- - note: "Item"."cost" becomes "price": code that uses the old name fails
-- - note: "Item"."shop" becomes "shopId": code that uses the old name fails
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "Item":
--   was: CONSTRAINT "Item_cost_check" CHECK (price >= 0)
--   was: CONSTRAINT "Item_shop_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
--   now: CONSTRAINT "Item_price_check" CHECK (price >= 0)
--   now: CONSTRAINT "Item_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
-- Rows that reference nothing stop it; PRAGMA foreign_key_check; lists them.
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost. A shell that continues after an error may leave tables behind whose names
-- begin with _schemagen; the next run drops them.

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Item";
DROP TABLE IF EXISTS "_schemagen_new_Item";
DROP TABLE IF EXISTS "_schemagen_views";
DROP TABLE IF EXISTS "_schemagen_views_before";
DROP TABLE IF EXISTS "_schemagen_views_after";
DROP TABLE IF EXISTS "_schemagen_guard_views";
DROP TABLE IF EXISTS "_schemagen_guard_objects";
DROP TABLE IF EXISTS "_schemagen_guard_keys";

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_views" (x);
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_views" RENAME TO "_schemagen_views_before";

ALTER TABLE "Item" RENAME COLUMN "cost" TO "price";

ALTER TABLE "Item" RENAME COLUMN "shop" TO "shopId";

-- Fails if something that the schema does not know would be lost; the SELECT finds it.
CREATE TABLE "_schemagen_guard_objects" (kind, found,
    CONSTRAINT "unknown to the schema: a column, trigger or index" CHECK (kind <> 'object'),
    CONSTRAINT "unknown to the schema: UNIQUE" CHECK (kind <> 'unique key'),
    CONSTRAINT "unknown to the schema: a foreign key" CHECK (kind <> 'foreign key'),
    CONSTRAINT "unknown to the schema: the primary key" CHECK (kind <> 'primary key'),
    CONSTRAINT "unknown to the schema: a computed column" CHECK (kind <> 'generated column'),
    CONSTRAINT "unknown to the schema: NOT NULL" CHECK (kind <> 'required column'),
    CONSTRAINT "unknown to the schema: CHECK" CHECK (kind <> 'CHECK'),
    CONSTRAINT "unknown to the schema: COLLATE" CHECK (kind <> 'COLLATE'),
    CONSTRAINT "unknown to the schema: STRICT" CHECK (kind <> 'STRICT'),
    CONSTRAINT "unknown to the schema: WITHOUT" CHECK (kind <> 'WITHOUT'),
    CONSTRAINT "unknown to the schema: CONFLICT" CHECK (kind <> 'CONFLICT'),
    CONSTRAINT "unknown to the schema: DEFERRABLE" CHECK (kind <> 'DEFERRABLE'),
    CONSTRAINT "unknown to the schema: AUTOINCREMENT" CHECK (kind <> 'AUTOINCREMENT'));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT 'object', name FROM sqlite_master WHERE tbl_name = 'Item' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Item_shopId_code_key', 'Item_shop_code_key', 'dear')
UNION ALL SELECT kind, name FROM (SELECT CASE WHEN name COLLATE NOCASE NOT IN ('id', 'price', 'double', 'code', 'shopId') THEN 'object' WHEN hidden > 1 AND name COLLATE NOCASE NOT IN ('double') THEN 'generated column' WHEN pk > 0 AND name COLLATE NOCASE NOT IN ('id') THEN 'primary key' WHEN "notnull" AND name COLLATE NOCASE NOT IN ('id', 'price', 'double', 'code', 'shopId', 'id') THEN 'required column' END AS kind, name FROM pragma_table_xinfo('Item')) WHERE kind IS NOT NULL
UNION ALL SELECT 'unique key', (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) FROM pragma_index_list('Item') AS list WHERE origin = 'u' AND (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) COLLATE NOCASE NOT IN ('shopId,code')
UNION ALL SELECT 'foreign key', "table" || '|' || "from" || '|' || coalesce("to", '') || '|' || on_update || '|' || on_delete FROM pragma_foreign_key_list('Item') WHERE ("table" || '|' || "from" || '|' || coalesce("to", '') || '|' || on_update || '|' || on_delete) COLLATE NOCASE NOT IN ('Shop|shopId|id|CASCADE|RESTRICT', 'Shop|shopId||CASCADE|RESTRICT')
UNION ALL SELECT word.column1, said FROM (SELECT replace(upper(sql), 'RESTRICT', '') AS said FROM sqlite_master WHERE type = 'table' AND name = 'Item' COLLATE NOCASE), (VALUES ('COLLATE'), ('STRICT'), ('WITHOUT'), ('CONFLICT'), ('DEFERRABLE'), ('CHECK')) AS word WHERE word.column1 IN ('COLLATE', 'STRICT', 'WITHOUT', 'CONFLICT', 'DEFERRABLE') AND (' ' || said || ' ' GLOB '*[^A-Z0-9_]' || word.column1 || '[^A-Z0-9_"]*' OR ' ' || said || ' ' GLOB '*[^A-Z0-9_"]' || word.column1 || '"*') OR word.column1 = 'CHECK' AND (length(said) - length(replace(said, 'CHECK', ''))) > 10;
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Item": create the new table and copy its rows.
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
CREATE UNIQUE INDEX "Item_shopId_code_key" ON "Item"("shopId", "code");
CREATE INDEX "dear" ON "Item"("price") WHERE price > 100;

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
CREATE TABLE "_schemagen_guard_keys" (found TEXT,
    CONSTRAINT "rows reference rows that do not exist: ""Item"" (shopId), ""Shop""; PRAGMA foreign_key_check lists them" CHECK (found <> 'Item.shopId'),
    CONSTRAINT "rows reference rows that do not exist" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_keys" SELECT 'Item' || '.' || coalesce((SELECT group_concat("from") FROM (SELECT "from" FROM pragma_foreign_key_list('Item') WHERE id = fkid ORDER BY seq)), '') FROM pragma_foreign_key_check('Item');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_keys";

-- Fails with the name of a view or trigger that uses what this migration drops.
ALTER TABLE "_schemagen_views_before" RENAME TO "_schemagen_views_after";
CREATE TABLE "_schemagen_guard_views" (found TEXT CONSTRAINT "a view or trigger cannot be parsed" CHECK (found IS NOT NULL),
    CONSTRAINT "a trigger of another table uses a column that this migration drops" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_views" SELECT NULL WHERE NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_schemagen_views_after');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_views";
DROP TABLE "_schemagen_views_after";

COMMIT;
PRAGMA foreign_keys=ON;
