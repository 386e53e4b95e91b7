-- Undecided:
-- - column "Item"."code" changes from TEXT to INTEGER: its values may not fit the new type (shown as drop and add)
--   --convert Item.code: convert every value to INTEGER; the migration fails if one cannot be converted
--   --fill-sql Item.code=SQL: every row gets SQL over its columns as they were
--   --drop Item.code: drop the column and add it again, without its values
-- - column "Item"."flag" changes from BOOLEAN to TIMESTAMP(3): its values cannot be converted and are lost (shown as drop and add)
--   --fill-sql Item.flag=SQL: every row gets SQL over its columns as they were
--   --drop Item.flag: drop the column and add it again, without its values
--
-- Changes:
-- - replace column "Item"."code", TEXT with INTEGER
-- - replace column "Item"."flag", BOOLEAN with TIMESTAMP(3)
--
-- Risks:
-- - data loss: drops "Item"."code" and adds it again, changed from TEXT to INTEGER: its values are lost
--   SELECT count(*) FROM "Item" WHERE "code" IS NOT NULL;
-- - data loss: drops "Item"."flag" and adds it again, changed from BOOLEAN to TIMESTAMP(3): its values are lost
--   SELECT count(*) FROM "Item" WHERE "flag" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Item" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Item"
    DROP COLUMN "code",
    DROP COLUMN "flag",
    ADD COLUMN "code" INTEGER,
    ADD COLUMN "flag" TIMESTAMP(3);

COMMIT;
