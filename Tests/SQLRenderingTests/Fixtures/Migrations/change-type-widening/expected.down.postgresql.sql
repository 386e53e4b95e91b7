-- - change column "Item"."id" from BIGINT to INTEGER
-- - change column "Item"."count" from BIGINT to INTEGER
-- - change column "Item"."name" from TEXT to VARCHAR(20)
-- - change column "Item"."at" from TIMESTAMPTZ(3) to TIMESTAMP(3)
-- - change column "Item"."price" from DECIMAL(12,2) to DECIMAL(10,2)
-- warning: changes "Item"."id" from BIGINT to INTEGER: fails if a value does not fit
-- warning: changes "Item"."count" from BIGINT to INTEGER: fails if a value does not fit
-- warning: changes "Item"."name" from TEXT to VARCHAR(20): fails if a value does not fit
--   find them: SELECT * FROM "Item" WHERE length("name") > 20
-- warning: changes "Item"."price" from DECIMAL(12,2) to DECIMAL(10,2): fails if a value does not fit
-- warning: changes "Item"."id" from BIGINT to INTEGER: writes the table anew, nobody can use it meanwhile
-- warning: changes "Item"."count" from BIGINT to INTEGER: writes the table anew, nobody can use it meanwhile
-- warning: changes "Item"."name" from TEXT to VARCHAR(20): writes the table anew, nobody can use it meanwhile
-- warning: changes "Item"."at" from TIMESTAMPTZ(3) to TIMESTAMP(3): writes the table anew, nobody can use it meanwhile
-- warning: changes "Item"."price" from DECIMAL(12,2) to DECIMAL(10,2): writes the table anew, nobody can use it meanwhile

BEGIN;

ALTER TABLE "Item" ALTER COLUMN "id" SET DATA TYPE INTEGER,
ALTER COLUMN "count" SET DATA TYPE INTEGER,
ALTER COLUMN "name" SET DATA TYPE VARCHAR(20),
ALTER COLUMN "at" SET DATA TYPE TIMESTAMP(3) USING "at" AT TIME ZONE 'UTC',
ALTER COLUMN "price" SET DATA TYPE DECIMAL(10,2);

COMMIT;
