-- Changes:
-- - drop check "positive" of "Product"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Product" for a moment: nobody can read or write until COMMIT

BEGIN;

ALTER TABLE "Product" DROP CONSTRAINT "positive";

COMMIT;
