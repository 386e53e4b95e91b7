-- Changes:
-- - drop column "Author"."name"
--
-- Risks:
-- - data loss: drops column "Author"."name" with its values: code that reads it fails
--   SELECT count(*) FROM "Author" WHERE "name" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Author" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Author" DROP COLUMN "name";

COMMIT;
