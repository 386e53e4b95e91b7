-- Changes:
-- - add column "Product"."shout" TEXT
-- - add column "Product"."revision" INTEGER
-- - add check "Product_price_check" to "Product"
-- - add check "product_named" to "Product"
--
-- Risks:
-- - may fail: check "Product_price_check" of "Product": every row must meet it
--   SELECT * FROM "Product" WHERE NOT (price >= 0);
-- - may fail: check "product_named" of "Product": every row must meet it
--   SELECT * FROM "Product" WHERE NOT (length(name) > 0);
-- - rewrite: rewrites table "Product": "shout" is computed for every row
-- - lock: ACCESS EXCLUSIVE on "Product" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Product"
    ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN "shout" TEXT NOT NULL GENERATED ALWAYS AS (upper(name)) STORED,
    ADD CONSTRAINT "Product_price_check" CHECK (price >= 0),
    ADD CONSTRAINT "product_named" CHECK (length(name) > 0);

COMMIT;
