-- Changes:
-- - rename column "Page"."id" to "number"
-- - rename column "Scan"."slug" to "name"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Page", "Scan" for a moment: nobody can read or write until COMMIT
-- - note: "Page"."id" is "number" from now on: code that uses the old name fails
-- - note: "Scan"."slug" is "name" from now on: code that uses the old name fails

BEGIN;

ALTER TABLE "Page" RENAME COLUMN "id" TO "number";

ALTER TABLE "Scan" RENAME COLUMN "slug" TO "name";

COMMIT;
