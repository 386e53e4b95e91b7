-- Changes:
-- - drop column "Product"."shout"
-- - drop column "Product"."revision"
-- - drop check "Product_price_check" of "Product"
-- - drop check "product_named" of "Product"
--
-- Risks:
-- - data loss: drops column "Product"."revision" with its values: code that reads it fails
--   SELECT count(*) FROM "Product" WHERE "revision" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Product" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Product"
    DROP CONSTRAINT "Product_price_check",
    DROP CONSTRAINT "product_named",
    DROP COLUMN "shout",
    DROP COLUMN "revision";

COMMIT;
