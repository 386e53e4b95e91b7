-- - change column "Item"."code" from TEXT to INTEGER
-- - change the default of column "Item"."code"
-- warning: changes "Item"."code" from TEXT to INTEGER: fails if a value does not fit
-- warning: changes "Item"."code" from TEXT to INTEGER: writes the table anew, nobody can use it meanwhile

BEGIN;

ALTER TABLE "Item" ALTER COLUMN "code" DROP DEFAULT,
ALTER COLUMN "code" SET DATA TYPE INTEGER USING ("code"::INTEGER),
ALTER COLUMN "code" SET DEFAULT 2;

COMMIT;
