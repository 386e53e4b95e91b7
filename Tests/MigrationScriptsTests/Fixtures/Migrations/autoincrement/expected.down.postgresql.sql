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

CREATE SEQUENCE "B_id_seq" AS INTEGER;
ALTER TABLE "B" ALTER COLUMN "id" SET DEFAULT nextval('"B_id_seq"');
ALTER SEQUENCE "B_id_seq" OWNED BY "B"."id";
SELECT setval('"B_id_seq"', (SELECT COALESCE(max("id"), 0) + 1 FROM "B"), false);

COMMIT;
