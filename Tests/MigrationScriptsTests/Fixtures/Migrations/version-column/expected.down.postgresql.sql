-- Changes:
-- - drop column "Page"."revision"
--
-- Risks:
-- - data loss: drops column "Page"."revision" with its values: code that reads it fails
--   SELECT count(*) FROM "Page" WHERE "revision" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Page" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Page" DROP COLUMN "revision";

COMMIT;
