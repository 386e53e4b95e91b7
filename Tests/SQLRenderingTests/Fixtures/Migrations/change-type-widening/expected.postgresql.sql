-- - change column "Item"."id" from INTEGER to BIGINT
-- - change column "Item"."count" from INTEGER to BIGINT
-- - change column "Item"."name" from VARCHAR(20) to TEXT
-- - change column "Item"."at" from TIMESTAMP(3) to TIMESTAMPTZ(3)
-- - change column "Item"."price" from DECIMAL(10,2) to DECIMAL(12,2)
-- warning: changes "Item"."id" from INTEGER to BIGINT: writes the table anew, nobody can use it meanwhile
-- warning: changes "Item"."count" from INTEGER to BIGINT: writes the table anew, nobody can use it meanwhile
-- warning: changes "Item"."at" from TIMESTAMP(3) to TIMESTAMPTZ(3): writes the table anew, nobody can use it meanwhile

BEGIN;

ALTER TABLE "Item" ALTER COLUMN "id" SET DATA TYPE BIGINT,
ALTER COLUMN "count" SET DATA TYPE BIGINT,
ALTER COLUMN "name" SET DATA TYPE TEXT,
ALTER COLUMN "at" SET DATA TYPE TIMESTAMPTZ(3) USING "at" AT TIME ZONE 'UTC',
ALTER COLUMN "price" SET DATA TYPE DECIMAL(12,2);

COMMIT;
