-- Changes:
-- - change column "Item"."id" from INTEGER to BIGINT
-- - change column "Item"."count" from INTEGER to BIGINT
-- - change column "Item"."name" from VARCHAR(20) to TEXT
-- - change column "Item"."at" from TIMESTAMP(3) to TIMESTAMPTZ(3); stored values are taken as UTC
-- - change column "Item"."price" from DECIMAL(10,2) to DECIMAL(12,2)
--
-- Risks:
-- - rewrite: rewrites table "Item": "id" becomes BIGINT; "count" becomes BIGINT; "at" becomes TIMESTAMPTZ(3)
-- - lock: ACCESS EXCLUSIVE on "Item" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Item"
    ALTER COLUMN "id" SET DATA TYPE BIGINT,
    ALTER COLUMN "count" SET DATA TYPE BIGINT,
    ALTER COLUMN "name" SET DATA TYPE TEXT,
    ALTER COLUMN "at" SET DATA TYPE TIMESTAMPTZ(3) USING "at" AT TIME ZONE 'UTC',
    ALTER COLUMN "price" SET DATA TYPE DECIMAL(12,2);
DO $schemagen$
DECLARE
  counter text := pg_get_serial_sequence('"Item"', 'id');
BEGIN
  IF counter IS NOT NULL THEN
    EXECUTE 'ALTER SEQUENCE ' || counter || ' AS BIGINT';
  END IF;
END
$schemagen$;

COMMIT;
