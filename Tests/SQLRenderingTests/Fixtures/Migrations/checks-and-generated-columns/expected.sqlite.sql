-- - add column "Product"."shout" TEXT
-- - add column "Product"."revision" INTEGER
-- - add check "Product_price_check" to "Product"
-- - add check "product_named" to "Product"
-- warning: adds the check "Product_price_check": fails if a row of "Product" does not meet it
--   find them: SELECT * FROM "Product" WHERE NOT (price >= 0)
-- warning: adds the check "product_named": fails if a row of "Product" does not meet it
--   find them: SELECT * FROM "Product" WHERE NOT (length(name) > 0)
-- warning: writes the table "Product" anew, nobody can write meanwhile

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- left behind by a run that was refused, if there was one:
DROP TABLE IF EXISTS "_schemagen_guard_Product";
DROP TABLE IF EXISTS "_schemagen_new_Product";

DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Product' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ();
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

CREATE TABLE "_schemagen_new_Product" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "price" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "shout" TEXT NOT NULL GENERATED ALWAYS AS (upper(name)) STORED,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Product_price_check" CHECK (price >= 0),
    CONSTRAINT "product_named" CHECK (length(name) > 0)
);
INSERT OR ROLLBACK INTO "_schemagen_new_Product" ("id", "price", "name") SELECT "id", "price", "name" FROM "Product";
PRAGMA foreign_keys=ON;
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Product';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Product', seq FROM sqlite_sequence WHERE name = 'Product';
CREATE TABLE "_schemagen_guard_Product" ("key0", FOREIGN KEY ("key0") REFERENCES "Product" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Product" SELECT "id" FROM "Product" LIMIT 1;
DROP TABLE "Product";
DROP TABLE "_schemagen_guard_Product";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Product" RENAME TO "Product";
PRAGMA legacy_alter_table=OFF;

COMMIT;
PRAGMA foreign_keys=ON;
