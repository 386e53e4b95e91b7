-- Changes:
-- - rename table "Page" to "Article"
-- - rename column "Article"."updatedAt" to "changedAt"
-- - stop keeping "Article"."changedAt" up to date in the database
-- - let the database keep "Article"."changedAt" up to date
--
-- Risks:
-- - note: "Page" becomes "Article": code that uses the old name fails
-- - note: "Article"."updatedAt" becomes "changedAt": code that uses the old name fails

BEGIN;

ALTER TABLE "Page" RENAME TO "Article";

ALTER TABLE "Article" RENAME COLUMN "updatedAt" TO "changedAt";

DROP TRIGGER "Page_updatedAt_touch";
CREATE TRIGGER "Article_changedAt_touch" AFTER UPDATE ON "Article"
FOR EACH ROW WHEN NEW."changedAt" IS OLD."changedAt"
BEGIN
  UPDATE "Article" SET "changedAt" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE "id" = NEW."id" AND "changedAt" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

COMMIT;
