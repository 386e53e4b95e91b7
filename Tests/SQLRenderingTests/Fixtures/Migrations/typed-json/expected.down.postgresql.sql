-- - drop column "Customer"."home"
-- - drop column "Customer"."others"
-- warning: drops the column "Customer"."home" with its values
-- warning: drops the column "Customer"."others" with its values

BEGIN;

ALTER TABLE "Customer" DROP COLUMN "home",
DROP COLUMN "others";

COMMIT;
