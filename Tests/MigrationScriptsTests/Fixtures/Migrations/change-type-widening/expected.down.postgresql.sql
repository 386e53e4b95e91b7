-- Changes:
-- - change column "Item"."id" from BIGINT to INTEGER
-- - change column "Item"."count" from BIGINT to INTEGER
-- - change column "Item"."name" from TEXT to VARCHAR(20)
-- - change column "Item"."at" from TIMESTAMPTZ(3) to TIMESTAMP(3); stored values are taken as UTC
-- - change column "Item"."price" from DECIMAL(12,2) to DECIMAL(10,2)
--
-- Risks:
-- - may fail: "Item"."id" changes from BIGINT to INTEGER: every value must fit
--   SELECT * FROM "Item" WHERE "id" NOT BETWEEN -2147483648 AND 2147483647;
-- - may fail: "Item"."count" changes from BIGINT to INTEGER: every value must fit
--   SELECT * FROM "Item" WHERE "count" NOT BETWEEN -2147483648 AND 2147483647;
-- - may fail: "Item"."name" changes from TEXT to VARCHAR(20): every value must fit
--   SELECT * FROM "Item" WHERE length("name") > 20;
-- - may fail: "Item"."price" changes from DECIMAL(12,2) to DECIMAL(10,2): every value must fit
--   SELECT * FROM "Item" WHERE "price" NOT BETWEEN -99999999.99 AND 99999999.99;
-- - rewrite: rewrites table "Item": "id" becomes INTEGER; "count" becomes INTEGER; "name" becomes VARCHAR(20); "at" becomes TIMESTAMP(3); "price" becomes DECIMAL(10,2)
-- - lock: ACCESS EXCLUSIVE on "Item" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Item"
    ALTER COLUMN "id" SET DATA TYPE INTEGER,
    ALTER COLUMN "count" SET DATA TYPE INTEGER,
    ALTER COLUMN "name" SET DATA TYPE VARCHAR(20),
    ALTER COLUMN "at" SET DATA TYPE TIMESTAMP(3) USING "at" AT TIME ZONE 'UTC',
    ALTER COLUMN "price" SET DATA TYPE DECIMAL(10,2);
DO $schemagen$
DECLARE
  counter text := pg_get_serial_sequence('"Item"', 'id');
BEGIN
  IF counter IS NOT NULL THEN
    EXECUTE 'ALTER SEQUENCE ' || counter || ' AS INTEGER';
  END IF;
END
$schemagen$;

COMMIT;
