-- Changes:
-- - change column "Event"."starts" from TIMESTAMP(3) to TIMESTAMPTZ(6); stored values are taken as UTC
-- - change column "Event"."ends" from TIMESTAMP(6) to TIMESTAMPTZ; stored values are taken as UTC
-- - change column "Event"."seen" from TIMESTAMPTZ(6) to TIMESTAMP(6); stored values are taken as UTC
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Event" for a moment: blocks reads and writes until COMMIT

BEGIN;

SET LOCAL TIME ZONE 'UTC';
ALTER TABLE "Event"
    ALTER COLUMN "starts" DROP DEFAULT,
    ALTER COLUMN "starts" SET DATA TYPE TIMESTAMPTZ(6),
    ALTER COLUMN "ends" SET DATA TYPE TIMESTAMPTZ,
    ALTER COLUMN "seen" SET DATA TYPE TIMESTAMP(6),
    ALTER COLUMN "starts" SET DEFAULT CURRENT_TIMESTAMP;
SET LOCAL TIME ZONE DEFAULT;

COMMIT;
