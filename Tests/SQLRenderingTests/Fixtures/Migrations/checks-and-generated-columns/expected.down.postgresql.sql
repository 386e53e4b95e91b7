-- - drop column "Product"."shout"
-- - drop column "Product"."revision"
-- - drop check "Product_price_check" of "Product"
-- - drop check "product_named" of "Product"
-- warning: drops the column "Product"."revision" with its values

BEGIN;

ALTER TABLE "Product" DROP CONSTRAINT "Product_price_check",
DROP CONSTRAINT "product_named",
DROP COLUMN "shout",
DROP COLUMN "revision";

COMMIT;
