-- Changes:
-- - rename column "Account"."first" to "v"
-- - rename column "Account"."v" to "w"
-- - stop autoincrementing column "Account"."w"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Account" for a moment: blocks reads and writes until COMMIT
-- - note: "Account"."v" becomes "w": code that uses the old name fails
-- - note: "Account"."first" becomes "v": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Account" RENAME COLUMN "v" TO "w";

ALTER TABLE "Account" RENAME COLUMN "first" TO "v";

ALTER TABLE "Account" ALTER COLUMN "w" DROP DEFAULT;
DO $schemagen$
DECLARE
  counter text := pg_get_serial_sequence('"Account"', 'w');
BEGIN
  IF counter IS NOT NULL THEN
    EXECUTE 'DROP SEQUENCE ' || counter;
  END IF;
END
$schemagen$;

COMMIT;
