-- Changes:
-- - drop column "Product"."gross"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Product" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Product" DROP COLUMN "gross";

COMMIT;
