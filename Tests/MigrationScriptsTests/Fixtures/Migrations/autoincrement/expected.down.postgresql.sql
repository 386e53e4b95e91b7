-- Changes:
-- - stop autoincrementing column "A"."id"
-- - autoincrement column "B"."id"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "A", "B" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "A" ALTER COLUMN "id" DROP DEFAULT;
DO $schemagen$
DECLARE
  counter text := pg_get_serial_sequence('"A"', 'id');
BEGIN
  IF counter IS NOT NULL THEN
    EXECUTE 'DROP SEQUENCE ' || counter;
  END IF;
END
$schemagen$;

DO $schemagen$
DECLARE
  counter text := 'B_id_seq';
  number int := 0;
BEGIN
  WHILE to_regclass(quote_ident(counter)) IS NOT NULL LOOP
    number := number + 1;
    counter := 'B_id_seq' || number;
  END LOOP;
  counter := quote_ident(counter);
  EXECUTE 'CREATE SEQUENCE ' || counter || ' AS INTEGER OWNED BY "B"."id"';
  EXECUTE 'ALTER TABLE "B" ALTER COLUMN "id" SET DEFAULT nextval(' || quote_literal(counter) || ')';
  PERFORM setval(counter::regclass, GREATEST((SELECT max("id") FROM "B"), 0) + 1, false);
END
$schemagen$;

COMMIT;
