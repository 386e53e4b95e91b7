-- Changes:
-- - drop check "positive" of "Product"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Product" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Product" DROP CONSTRAINT "positive";

COMMIT;
