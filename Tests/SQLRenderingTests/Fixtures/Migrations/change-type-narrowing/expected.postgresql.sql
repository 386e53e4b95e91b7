-- - change column "Item"."count" from BIGINT to INTEGER
-- - change column "Item"."name" from TEXT to VARCHAR(20)
-- - change column "Item"."at" from TIMESTAMP(3) to DATE
-- - change column "Item"."ratio" from DOUBLE PRECISION to INTEGER
-- warning: changes "Item"."at" from TIMESTAMP(3) to DATE: values that do not fit are cut or rounded
-- warning: changes "Item"."ratio" from DOUBLE PRECISION to INTEGER: values that do not fit are cut or rounded
-- warning: changes "Item"."count" from BIGINT to INTEGER: fails if a value does not fit
-- warning: changes "Item"."name" from TEXT to VARCHAR(20): fails if a value does not fit
--   find them: SELECT * FROM "Item" WHERE length("name") > 20
-- warning: changes "Item"."count" from BIGINT to INTEGER: writes the table anew, nobody can use it meanwhile
-- warning: changes "Item"."name" from TEXT to VARCHAR(20): writes the table anew, nobody can use it meanwhile
-- warning: changes "Item"."at" from TIMESTAMP(3) to DATE: writes the table anew, nobody can use it meanwhile
-- warning: changes "Item"."ratio" from DOUBLE PRECISION to INTEGER: writes the table anew, nobody can use it meanwhile

BEGIN;

ALTER TABLE "Item" ALTER COLUMN "count" SET DATA TYPE INTEGER,
ALTER COLUMN "name" SET DATA TYPE VARCHAR(20),
ALTER COLUMN "at" SET DATA TYPE DATE,
ALTER COLUMN "ratio" SET DATA TYPE INTEGER;

COMMIT;
