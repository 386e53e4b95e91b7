-- Changes:
-- - drop column "Person"."first"
-- - drop column "Person"."last"
-- - add column "Person"."full_name" TEXT, with '' for existing rows
--
-- Risks:
-- - data loss: drops column "Person"."first" with its values: code that reads it fails
--   SELECT count(*) FROM "Person" WHERE "first" IS NOT NULL;
-- - data loss: drops column "Person"."last" with its values: code that reads it fails
--   SELECT count(*) FROM "Person" WHERE "last" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Person" for a moment: blocks reads and writes until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.

BEGIN;

-- structure only: the values of "Person"."full_name" are lost, rows get a placeholder
ALTER TABLE "Person"
    DROP COLUMN "first",
    DROP COLUMN "last",
    ADD COLUMN "full_name" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Person" ALTER COLUMN "full_name" DROP DEFAULT;

COMMIT;
