-- Changes:
-- - rename table "Article" to "Page"
-- - rename column "Page"."changedAt" to "updatedAt"
-- - rename primary key "Article_pkey" to "Page_pkey"
-- - stop keeping "Page"."updatedAt" up to date in the database
-- - let the database keep "Page"."updatedAt" up to date
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Page" for a moment: blocks reads and writes until COMMIT
-- - note: "Article" becomes "Page": code that uses the old name fails
-- - note: "Page"."changedAt" becomes "updatedAt": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Article" RENAME TO "Page";

ALTER TABLE "Page" RENAME COLUMN "changedAt" TO "updatedAt";

DROP TRIGGER "Article_changedAt_touch" ON "Page";

ALTER TABLE "Page" RENAME CONSTRAINT "Article_pkey" TO "Page_pkey";

CREATE TRIGGER "Page_updatedAt_touch" BEFORE UPDATE ON "Page"
FOR EACH ROW WHEN (NEW."updatedAt" IS NOT DISTINCT FROM OLD."updatedAt")
EXECUTE FUNCTION "schemagen_touch"('updatedAt');

COMMIT;
