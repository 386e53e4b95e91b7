-- Changes:
-- - rename table "Page" to "Article"
-- - rename column "Article"."updatedAt" to "changedAt"
-- - rename primary key "Page_pkey" to "Article_pkey"
-- - stop keeping "Article"."changedAt" up to date in the database
-- - let the database keep "Article"."changedAt" up to date
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Article" for a moment: blocks reads and writes until COMMIT
-- - note: "Page" becomes "Article": code that uses the old name fails
-- - note: "Article"."updatedAt" becomes "changedAt": code that uses the old name fails

BEGIN;

ALTER TABLE "Page" RENAME TO "Article";

ALTER TABLE "Article" RENAME COLUMN "updatedAt" TO "changedAt";

DROP TRIGGER "Page_updatedAt_touch" ON "Article";

ALTER TABLE "Article" RENAME CONSTRAINT "Page_pkey" TO "Article_pkey";

CREATE TRIGGER "Article_changedAt_touch" BEFORE UPDATE ON "Article"
FOR EACH ROW WHEN (NEW."changedAt" IS NOT DISTINCT FROM OLD."changedAt")
EXECUTE FUNCTION "schemagen_touch"('changedAt');

COMMIT;
