-- - change column "Item"."code" from INTEGER to TEXT
-- - change the default of column "Item"."code"
-- warning: changes "Item"."code" from INTEGER to TEXT: writes the table anew, nobody can use it meanwhile

BEGIN;

ALTER TABLE "Item" ALTER COLUMN "code" SET DATA TYPE TEXT,
ALTER COLUMN "code" SET DEFAULT '1';

COMMIT;
