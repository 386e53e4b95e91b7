-- - add column "Product"."shout" TEXT
-- - add column "Product"."revision" INTEGER
-- - add check "Product_price_check" to "Product"
-- - add check "product_named" to "Product"
-- warning: adds the check "Product_price_check": fails if a row of "Product" does not meet it
--   find them: SELECT * FROM "Product" WHERE NOT (price >= 0)
-- warning: adds the check "product_named": fails if a row of "Product" does not meet it
--   find them: SELECT * FROM "Product" WHERE NOT (length(name) > 0)
-- warning: computes "Product"."shout" for every row: writes the table anew, nobody can use it meanwhile

BEGIN;

ALTER TABLE "Product" ADD COLUMN "shout" TEXT NOT NULL GENERATED ALWAYS AS (upper(name)) STORED,
ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
ADD CONSTRAINT "Product_price_check" CHECK (price >= 0),
ADD CONSTRAINT "product_named" CHECK (length(name) > 0);

COMMIT;
