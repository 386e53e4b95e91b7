-- - change column "Item"."count" from INTEGER to BIGINT
-- - change column "Item"."name" from VARCHAR(20) to TEXT
-- - change column "Item"."at" from DATE to TIMESTAMP(3)
-- - change column "Item"."ratio" from INTEGER to DOUBLE PRECISION
-- warning: changes "Item"."count" from INTEGER to BIGINT: writes the table anew, nobody can use it meanwhile
-- warning: changes "Item"."at" from DATE to TIMESTAMP(3): writes the table anew, nobody can use it meanwhile
-- warning: changes "Item"."ratio" from INTEGER to DOUBLE PRECISION: writes the table anew, nobody can use it meanwhile

BEGIN;

-- structure only: what the values of "Item"."at" lost stays lost
-- structure only: what the values of "Item"."ratio" lost stays lost
ALTER TABLE "Item" ALTER COLUMN "count" SET DATA TYPE BIGINT,
ALTER COLUMN "name" SET DATA TYPE TEXT,
ALTER COLUMN "at" SET DATA TYPE TIMESTAMP(3),
ALTER COLUMN "ratio" SET DATA TYPE DOUBLE PRECISION;

COMMIT;
