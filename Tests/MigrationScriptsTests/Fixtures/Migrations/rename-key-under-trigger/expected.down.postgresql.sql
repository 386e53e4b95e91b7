-- Changes:
-- - rename column "Page"."number" to "id"
-- - rename column "Scan"."name" to "slug"
-- - drop table "Print"
--
-- Risks:
-- - data loss: drops table "Print" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Print";
-- - lock: ACCESS EXCLUSIVE on "Page", "Scan", "Print" for a moment: blocks reads and writes until COMMIT
-- - note: "Page"."number" becomes "id": code that uses the old name fails
-- - note: "Scan"."name" becomes "slug": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Page" RENAME COLUMN "number" TO "id";

ALTER TABLE "Scan" RENAME COLUMN "name" TO "slug";

DROP TABLE "Print";

COMMIT;
