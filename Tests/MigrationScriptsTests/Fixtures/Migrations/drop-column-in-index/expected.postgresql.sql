-- Changes:
-- - drop column "Person"."first"
-- - drop column "Person"."code"
-- - drop unique index "Person_code_key" on "Person"
-- - drop index "Person_first_last_idx" on "Person"
--
-- Risks:
-- - data loss: drops column "Person"."first" with its values: code that reads it fails
--   SELECT count(*) FROM "Person" WHERE "first" IS NOT NULL;
-- - data loss: drops column "Person"."code" with its values: code that reads it fails
--   SELECT count(*) FROM "Person" WHERE "code" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Person" for a moment: blocks reads and writes until COMMIT

BEGIN;

DROP INDEX "Person_code_key";
DROP INDEX "Person_first_last_idx";

ALTER TABLE "Person"
    DROP COLUMN "first",
    DROP COLUMN "code";

COMMIT;
