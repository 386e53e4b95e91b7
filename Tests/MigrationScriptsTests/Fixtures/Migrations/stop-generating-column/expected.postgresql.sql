-- Changes:
-- - stop computing column "Product"."gross"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Product" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Product" ALTER COLUMN "gross" DROP EXPRESSION;

COMMIT;
