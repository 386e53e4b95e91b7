-- - drop column "Product"."shout"
-- - drop column "Product"."revision"
-- - drop check "Product_price_check" of "Product"
-- - drop check "product_named" of "Product"
-- warning: drops the column "Product"."revision" with its values
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
    "name" TEXT NOT NULL
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
