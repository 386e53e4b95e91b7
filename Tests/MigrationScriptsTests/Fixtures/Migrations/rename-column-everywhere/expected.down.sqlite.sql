-- Changes:
-- - rename column "Item"."price" to "cost"
-- - rename column "Item"."shopId" to "shop"
-- - rename check "Item_price_check" to "Item_cost_check"
-- - rename index "Item_shopId_code_key" to "Item_shop_code_key"
--
-- Risks:
-- - rewrite: rebuilds table "Item", because SQLite cannot do this in place: change its checks
-- - lock: the whole database while "Item" is rewritten: blocks other writers until COMMIT
-- - note: "Item"."price" becomes "cost": code that uses the old name fails
-- - note: "Item"."shopId" becomes "shop": code that uses the old name fails
--
-- Restores: every step is exact.
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "Item":
--   was: CONSTRAINT "Item_price_check" CHECK (cost >= 0)
--   was: CONSTRAINT "Item_shopId_fkey" FOREIGN KEY ("shop") REFERENCES "Shop" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
--   now: CONSTRAINT "Item_cost_check" CHECK (cost >= 0)
--   now: CONSTRAINT "Item_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
-- Rows that reference nothing stop it; PRAGMA foreign_key_check; lists them.

PRAGMA foreign_keys=OFF;
BEGIN;

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_checks_opened" (passed CONSTRAINT "a check failed" CHECK (passed));
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_checks_opened" RENAME TO "_schemagen_checks";

-- Fails if foreign keys are on: DROP TABLE would delete the rows that reference a table.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'foreign keys cannot be switched off while a transaction is open: commit it first')) = 0 FROM pragma_foreign_keys WHERE foreign_keys;

ALTER TABLE "Item" RENAME COLUMN "price" TO "cost";

ALTER TABLE "Item" RENAME COLUMN "shopId" TO "shop";

-- Fails if a table has something that the schema does not know, because the rebuild would lose it.
-- Only the list of what is known differs from script to script.
WITH RECURSIVE known (tab, part) AS (VALUES
    ('Item', 'column id'), ('Item', 'NOT NULL id'), ('Item', 'primary key id'),
    ('Item', 'column cost'), ('Item', 'NOT NULL cost'), ('Item', 'column double'),
    ('Item', 'NOT NULL double'), ('Item', 'computed column double'), ('Item', 'column code'),
    ('Item', 'NOT NULL code'), ('Item', 'column shop'), ('Item', 'NOT NULL shop'),
    ('Item', 'index Item_shopId_code_key'), ('Item', 'index dear'),
    ('Item', 'index Item_shop_code_key'), ('Item', 'UNIQUE shop,code'),
    ('Item', 'foreign key shop to Shop.id CASCADE RESTRICT'),
    ('Item', 'foreign key shop to Shop. CASCADE RESTRICT'), ('Item', 'CHECK x 1'),
    ('Item', 'AUTOINCREMENT x 1')),
  tabs AS (SELECT DISTINCT tab FROM known),
  said (tab, word, rest) AS (
    SELECT tab, column1, ' ' || upper(sql) || ' '
      FROM tabs JOIN sqlite_master ON type = 'table' AND lower(name) = lower(tab),
        (VALUES ('CHECK'), ('COLLATE'), ('STRICT'), ('WITHOUT'), ('CONFLICT'), ('DEFERRABLE'), ('AUTOINCREMENT'))
    UNION ALL SELECT tab, word, substr(rest, instr(rest, word) + length(word) - 1)
      FROM said WHERE instr(rest, word)),
  found (tab, part) AS (
    SELECT tab, type || ' ' || name FROM tabs JOIN sqlite_master ON lower(tbl_name) = lower(tab)
      WHERE type IN ('index', 'trigger') AND sql IS NOT NULL
    UNION ALL SELECT tab, 'column ' || name FROM tabs, pragma_table_xinfo(tab)
    UNION ALL SELECT tab, 'NOT NULL ' || name FROM tabs, pragma_table_xinfo(tab) WHERE "notnull"
    UNION ALL SELECT tab, 'primary key ' || name FROM tabs, pragma_table_xinfo(tab) WHERE pk
    UNION ALL SELECT tab, 'computed column ' || name FROM tabs, pragma_table_xinfo(tab) WHERE hidden > 1
    UNION ALL SELECT tab, 'UNIQUE ' || (SELECT group_concat(name) FROM pragma_index_info(list.name))
      FROM tabs, pragma_index_list(tab) AS list WHERE origin = 'u'
    UNION ALL SELECT tab, 'foreign key ' || "from" || ' to ' || "table" || '.' || coalesce("to", '')
      || ' ' || on_update || ' ' || on_delete FROM tabs, pragma_foreign_key_list(tab)
    UNION ALL SELECT tab, word || ' x ' || count(*) FROM said
        WHERE substr(rest, instr(rest, word) - 1) GLOB '[^A-Z0-9_]' || word || '[^A-Z0-9_]*'
        GROUP BY tab, word)
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'unknown to the schema: ' || part || ' of table ' || tab)) = 0 FROM found
  WHERE (lower(tab), lower(part)) NOT IN (SELECT lower(tab), lower(part) FROM known);

-- Rebuild "Item": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Item" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cost" INTEGER NOT NULL,
    "double" INTEGER NOT NULL GENERATED ALWAYS AS (cost * 2) STORED,
    "code" TEXT NOT NULL,
    "shop" INTEGER NOT NULL,

    CONSTRAINT "Item_cost_check" CHECK (cost >= 0),
    CONSTRAINT "Item_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "_schemagen_new_Item" ("id", "cost", "code", "shop") SELECT "id", "cost", "code", "shop" FROM "Item";
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Item';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Item', seq FROM sqlite_sequence WHERE name = 'Item';

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "Item") = EXISTS (SELECT 1 FROM "_schemagen_new_Item");
DROP TABLE "Item";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Item" RENAME TO "Item";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "Item_shop_code_key" ON "Item"("shop", "code");
CREATE INDEX "dear" ON "Item"("cost") WHERE cost > 100;

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'rows reference rows that do not exist: "Item" ' || CASE (SELECT group_concat("from") FROM pragma_foreign_key_list('Item') WHERE id = fkid) WHEN 'shop' THEN '(shop) = (' || quote(own."shop") || ')' ELSE '' END || ', "' || bad.parent || '"')) = 0 FROM pragma_foreign_key_check('Item') AS bad
  LEFT JOIN "Item" AS own ON own.rowid = bad.rowid;

-- Fails if a unique index was not created.
INSERT INTO "_schemagen_checks" SELECT count(*) = 1 FROM sqlite_master WHERE type = 'index' AND name IN ('Item_shop_code_key');

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 5 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
