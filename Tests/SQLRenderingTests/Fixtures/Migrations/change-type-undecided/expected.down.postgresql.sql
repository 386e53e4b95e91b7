-- - change column "Item"."code" from INTEGER to TEXT
-- - make column "Item"."code" required
-- - replace column "Item"."flag", TIMESTAMP(3) by BOOLEAN
-- warning: drops "Item"."flag" and adds it anew, from TIMESTAMP(3) to BOOLEAN: its values are lost
-- warning: makes "Item"."code" required: fails if a row has NULL in it
--   find them: SELECT count(*) FROM "Item" WHERE "code" IS NULL
-- warning: adds the required column "Item"."flag" without a default: fails if the table has rows
--   find them: SELECT count(*) FROM "Item"
-- warning: changes "Item"."code" from INTEGER to TEXT: writes the table anew, nobody can use it meanwhile

BEGIN;

-- impossible: "Item"."flag" is required and its values are gone: fails if there are rows
ALTER TABLE "Item" DROP COLUMN "flag",
ALTER COLUMN "code" SET DATA TYPE TEXT,
ALTER COLUMN "code" SET NOT NULL,
ADD COLUMN "flag" BOOLEAN NOT NULL;

COMMIT;
