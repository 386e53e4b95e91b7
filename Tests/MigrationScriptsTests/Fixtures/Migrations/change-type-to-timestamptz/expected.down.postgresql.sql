-- Changes:
-- - change column "Event"."starts" from TIMESTAMPTZ(6) to TIMESTAMP(3); stored values are taken as UTC
-- - change column "Event"."ends" from TIMESTAMPTZ to TIMESTAMP(6); stored values are taken as UTC
-- - change column "Event"."seen" from TIMESTAMP(6) to TIMESTAMPTZ(6); stored values are taken as UTC
--
-- Risks:
-- - data loss: "Event"."starts" changes from TIMESTAMPTZ(6) to TIMESTAMP(3): values are cut or rounded to fit
--   SELECT count(*) FROM "Event" WHERE "starts" IS NOT NULL;
-- - rewrite: rewrites table "Event": "starts" becomes TIMESTAMP(3)
-- - lock: ACCESS EXCLUSIVE on "Event" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

SET LOCAL TIME ZONE 'UTC';
ALTER TABLE "Event"
    ALTER COLUMN "starts" DROP DEFAULT,
    ALTER COLUMN "starts" SET DATA TYPE TIMESTAMP(3) USING "starts" AT TIME ZONE 'UTC',
    ALTER COLUMN "ends" SET DATA TYPE TIMESTAMP(6),
    ALTER COLUMN "seen" SET DATA TYPE TIMESTAMPTZ(6),
    ALTER COLUMN "starts" SET DEFAULT CURRENT_TIMESTAMP;
SET LOCAL TIME ZONE DEFAULT;

COMMIT;
