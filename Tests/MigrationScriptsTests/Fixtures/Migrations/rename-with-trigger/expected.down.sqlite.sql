-- Changes:
-- - rename table "Article" to "Page"
-- - rename column "Page"."changedAt" to "updatedAt"
-- - stop keeping "Page"."updatedAt" up to date in the database
-- - let the database keep "Page"."updatedAt" up to date
--
-- Risks:
-- - note: "Article" becomes "Page": code that uses the old name fails
-- - note: "Page"."changedAt" becomes "updatedAt": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Article" RENAME TO "Page";

ALTER TABLE "Page" RENAME COLUMN "changedAt" TO "updatedAt";

DROP TRIGGER "Article_changedAt_touch";
CREATE TRIGGER "Page_updatedAt_touch" AFTER UPDATE ON "Page"
FOR EACH ROW WHEN NEW."updatedAt" IS OLD."updatedAt"
BEGIN
  UPDATE "Page" SET "updatedAt" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE "id" = NEW."id" AND "updatedAt" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

COMMIT;
