-- Changes:
-- - drop column "Item"."code"
-- - drop column "Item"."size"
-- - drop check "Item_code_check" of "Item"
--
-- Risks:
-- - data loss: drops column "Item"."code" with its values: code that reads it fails
--   SELECT count(*) FROM "Item" WHERE "code" IS NOT NULL;
-- - data loss: drops column "Item"."size" with its values: code that reads it fails
--   SELECT count(*) FROM "Item" WHERE "size" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Item" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Item"
    DROP CONSTRAINT "Item_code_check",
    DROP COLUMN "code",
    DROP COLUMN "size";

COMMIT;
