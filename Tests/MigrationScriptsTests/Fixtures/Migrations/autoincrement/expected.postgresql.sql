-- Changes:
-- - autoincrement column "A"."id"
-- - stop autoincrementing column "B"."id"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "A", "B" for a moment: blocks reads and writes until COMMIT

BEGIN;

CREATE SEQUENCE "A_id_seq" AS INTEGER;
ALTER TABLE "A" ALTER COLUMN "id" SET DEFAULT nextval('"A_id_seq"');
ALTER SEQUENCE "A_id_seq" OWNED BY "A"."id";
SELECT setval('"A_id_seq"', (SELECT COALESCE(max("id"), 0) + 1 FROM "A"), false);

ALTER TABLE "B" ALTER COLUMN "id" DROP DEFAULT;
DO $schemagen$
DECLARE
  counter text := pg_get_serial_sequence('"B"', 'id');
BEGIN
  IF counter IS NOT NULL THEN
    EXECUTE 'DROP SEQUENCE ' || counter;
  END IF;
END
$schemagen$;

COMMIT;
