-- Changes:
-- - drop column "Author"."name"
--
-- Risks:
-- - data loss: drops column "Author"."name" with its values
--   SELECT count(*) FROM "Author" WHERE "name" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Author" for a moment: nobody can read or write until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Author" DROP COLUMN "name";

COMMIT;
