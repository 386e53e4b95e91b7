-- Changes:
-- - drop column "Author"."name"
-- - drop column "Author"."level"
-- - drop column "Author"."joinedAt"
--
-- Risks:
-- - data loss: drops column "Author"."name" with its values: code that reads it fails
--   SELECT count(*) FROM "Author" WHERE "name" IS NOT NULL;
-- - data loss: drops column "Author"."level" with its values: code that reads it fails
--   SELECT count(*) FROM "Author" WHERE "level" IS NOT NULL;
-- - data loss: drops column "Author"."joinedAt" with its values: code that reads it fails
--   SELECT count(*) FROM "Author" WHERE "joinedAt" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Author" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Author"
    DROP COLUMN "name",
    DROP COLUMN "level",
    DROP COLUMN "joinedAt";

COMMIT;
