-- Changes:
-- - change column "Page"."updatedAt" from TIMESTAMP(3) to TIMESTAMPTZ(3); stored values are taken as UTC
-- - stop keeping "Page"."updatedAt" up to date in the database
-- - let the database keep "Page"."updatedAt" up to date
--
-- Risks:
-- - rewrite: rewrites table "Page": "updatedAt" becomes TIMESTAMPTZ(3)
-- - lock: ACCESS EXCLUSIVE on "Page" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

DROP TRIGGER "Page_updatedAt_touch" ON "Page";

ALTER TABLE "Page"
    ALTER COLUMN "updatedAt" DROP DEFAULT,
    ALTER COLUMN "updatedAt" SET DATA TYPE TIMESTAMPTZ(3) USING "updatedAt" AT TIME ZONE 'UTC',
    ALTER COLUMN "updatedAt" SET DEFAULT CURRENT_TIMESTAMP;

CREATE TRIGGER "Page_updatedAt_touch" BEFORE UPDATE ON "Page"
FOR EACH ROW WHEN (NEW."updatedAt" IS NOT DISTINCT FROM OLD."updatedAt")
EXECUTE FUNCTION "schemagen_touch"('updatedAt');

COMMIT;
