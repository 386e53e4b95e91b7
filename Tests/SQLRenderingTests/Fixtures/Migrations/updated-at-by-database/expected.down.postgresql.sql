-- - drop the default of column "Page"."updatedAt"
-- - stop keeping "Page"."updatedAt" up to date in the database

BEGIN;

DROP TRIGGER "Page_updatedAt_touch" ON "Page";

ALTER TABLE "Page" ALTER COLUMN "updatedAt" DROP DEFAULT;

DROP FUNCTION "schemagen_touch"();

COMMIT;
