-- Changes:
-- - drop column "Product"."gross"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Product" for a moment: nobody can read or write until COMMIT

BEGIN;

ALTER TABLE "Product" DROP COLUMN "gross";

COMMIT;
