-- Changes:
-- - drop column "Author"."name"
--
-- Risks:
-- - data loss: drops column "Author"."name" with its values: code that reads it fails
--   SELECT count(*) FROM "Author" WHERE "name" IS NOT NULL;
-- - lock: the whole database while "Author" is rewritten: blocks other writers until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Author" DROP COLUMN "name";

COMMIT;
