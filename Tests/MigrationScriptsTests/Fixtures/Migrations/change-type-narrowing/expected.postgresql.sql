-- Changes:
-- - change column "Item"."count" from BIGINT to INTEGER
-- - change column "Item"."name" from TEXT to VARCHAR(20)
-- - change column "Item"."at" from TIMESTAMP(3) to DATE
-- - change column "Item"."ratio" from DOUBLE PRECISION to INTEGER
--
-- Risks:
-- - data loss: "Item"."at" changes from TIMESTAMP(3) to DATE: values are cut or rounded to fit
--   SELECT count(*) FROM "Item" WHERE "at" IS NOT NULL;
-- - data loss: "Item"."ratio" changes from DOUBLE PRECISION to INTEGER: values are cut or rounded to fit
--   SELECT count(*) FROM "Item" WHERE "ratio" IS NOT NULL;
-- - may fail: "Item"."count" changes from BIGINT to INTEGER: every value must fit
--   SELECT * FROM "Item" WHERE "count" NOT BETWEEN -2147483648 AND 2147483647;
-- - may fail: "Item"."name" changes from TEXT to VARCHAR(20): every value must fit
--   SELECT * FROM "Item" WHERE length("name") > 20;
-- - may fail: "Item"."ratio" changes from DOUBLE PRECISION to INTEGER: a number with more than 10 digits before the point fails
-- - rewrite: rewrites table "Item": "count" becomes INTEGER; "name" becomes VARCHAR(20); "at" becomes DATE; "ratio" becomes INTEGER
-- - lock: ACCESS EXCLUSIVE on "Item" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Item"
    ALTER COLUMN "count" SET DATA TYPE INTEGER,
    ALTER COLUMN "name" SET DATA TYPE VARCHAR(20),
    ALTER COLUMN "at" SET DATA TYPE DATE,
    ALTER COLUMN "ratio" SET DATA TYPE INTEGER;

COMMIT;
