-- Changes:
-- - add table "Print" with 3 columns
-- - rename column "Page"."id" to "number"
-- - rename column "Scan"."slug" to "name"
--
-- Risks:
-- - note: "Page"."id" becomes "number": code that uses the old name fails
-- - note: "Scan"."slug" becomes "name": code that uses the old name fails

BEGIN;

ALTER TABLE "Page" RENAME COLUMN "id" TO "number";

ALTER TABLE "Scan" RENAME COLUMN "slug" TO "name";

CREATE TABLE "Print" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "rowid" INTEGER NOT NULL,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TRIGGER "Print_updatedAt_touch" AFTER UPDATE ON "Print"
FOR EACH ROW WHEN NEW."updatedAt" IS OLD."updatedAt"
BEGIN
  UPDATE "Print" SET "updatedAt" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE _rowid_ = NEW._rowid_ AND "updatedAt" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

COMMIT;
