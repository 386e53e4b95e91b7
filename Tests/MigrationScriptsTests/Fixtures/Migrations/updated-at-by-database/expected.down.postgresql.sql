-- Changes:
-- - drop the default of column "Page"."updatedAt"
-- - stop keeping "Page"."updatedAt" up to date in the database
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Page" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP TRIGGER "Page_updatedAt_touch" ON "Page";

ALTER TABLE "Page" ALTER COLUMN "updatedAt" DROP DEFAULT;

DROP FUNCTION "schemagen_touch"();

COMMIT;
