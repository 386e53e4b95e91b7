-- Changes:
-- - add table "Print" with 3 columns
-- - rename column "Page"."id" to "number"
-- - rename column "Scan"."slug" to "name"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Page", "Scan" for a moment: blocks reads and writes until COMMIT
-- - note: "Page"."id" becomes "number": code that uses the old name fails
-- - note: "Scan"."slug" becomes "name": code that uses the old name fails

BEGIN;

ALTER TABLE "Page" RENAME COLUMN "id" TO "number";

ALTER TABLE "Scan" RENAME COLUMN "slug" TO "name";

CREATE TABLE "Print" (
    "slug" TEXT NOT NULL,
    "rowid" INTEGER NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Print_pkey" PRIMARY KEY ("slug")
);

CREATE TRIGGER "Print_updatedAt_touch" BEFORE UPDATE ON "Print"
FOR EACH ROW WHEN (NEW."updatedAt" IS NOT DISTINCT FROM OLD."updatedAt")
EXECUTE FUNCTION "schemagen_touch"('updatedAt');

COMMIT;
