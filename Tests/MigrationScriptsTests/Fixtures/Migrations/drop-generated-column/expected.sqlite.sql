-- Changes:
-- - drop column "Product"."gross"
--
-- Risks:
-- - lock: the whole database while "Product" is rewritten: blocks other writers until COMMIT

BEGIN;

ALTER TABLE "Product" DROP COLUMN "gross";

COMMIT;
