-- Changes:
-- - drop column "Page"."revision"
--
-- Risks:
-- - data loss: drops column "Page"."revision" with its values
--   SELECT count(*) FROM "Page" WHERE "revision" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Page" for a moment: nobody can read or write until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Page" DROP COLUMN "revision";

COMMIT;
