-- Changes:
-- - drop column "Customer"."home"
-- - drop column "Customer"."others"
--
-- Risks:
-- - data loss: drops column "Customer"."home" with its values: code that reads it fails
--   SELECT count(*) FROM "Customer" WHERE "home" IS NOT NULL;
-- - data loss: drops column "Customer"."others" with its values: code that reads it fails
--   SELECT count(*) FROM "Customer" WHERE "others" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Customer" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Customer"
    DROP COLUMN "home",
    DROP COLUMN "others";

COMMIT;
