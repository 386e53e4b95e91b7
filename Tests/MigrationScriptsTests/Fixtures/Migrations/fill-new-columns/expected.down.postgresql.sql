-- Changes:
-- - drop column "Account"."tier"
-- - drop column "Account"."level"
-- - drop column "Account"."active"
-- - drop column "Account"."score"
-- - drop column "Account"."role"
-- - drop column "Account"."since"
-- - drop column "Account"."seen"
-- - drop column "Account"."data"
-- - drop column "Account"."bits"
-- - drop column "Account"."note"
-- - drop column "Account"."slug"
-- - drop column "Account"."code"
-- - drop unique index "Account_code_key" on "Account"
--
-- Risks:
-- - data loss: drops column "Account"."tier" with its values: code that reads it fails
--   SELECT count(*) FROM "Account" WHERE "tier" IS NOT NULL;
-- - data loss: drops column "Account"."level" with its values: code that reads it fails
--   SELECT count(*) FROM "Account" WHERE "level" IS NOT NULL;
-- - data loss: drops column "Account"."active" with its values: code that reads it fails
--   SELECT count(*) FROM "Account" WHERE "active" IS NOT NULL;
-- - data loss: drops column "Account"."score" with its values: code that reads it fails
--   SELECT count(*) FROM "Account" WHERE "score" IS NOT NULL;
-- - data loss: drops column "Account"."role" with its values: code that reads it fails
--   SELECT count(*) FROM "Account" WHERE "role" IS NOT NULL;
-- - data loss: drops column "Account"."since" with its values: code that reads it fails
--   SELECT count(*) FROM "Account" WHERE "since" IS NOT NULL;
-- - data loss: drops column "Account"."seen" with its values: code that reads it fails
--   SELECT count(*) FROM "Account" WHERE "seen" IS NOT NULL;
-- - data loss: drops column "Account"."data" with its values: code that reads it fails
--   SELECT count(*) FROM "Account" WHERE "data" IS NOT NULL;
-- - data loss: drops column "Account"."bits" with its values: code that reads it fails
--   SELECT count(*) FROM "Account" WHERE "bits" IS NOT NULL;
-- - data loss: drops column "Account"."note" with its values: code that reads it fails
--   SELECT count(*) FROM "Account" WHERE "note" IS NOT NULL;
-- - data loss: drops column "Account"."slug" with its values: code that reads it fails
--   SELECT count(*) FROM "Account" WHERE "slug" IS NOT NULL;
-- - data loss: drops column "Account"."code" with its values: code that reads it fails
--   SELECT count(*) FROM "Account" WHERE "code" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Account" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP INDEX "Account_code_key";

ALTER TABLE "Account"
    DROP COLUMN "tier",
    DROP COLUMN "level",
    DROP COLUMN "active",
    DROP COLUMN "score",
    DROP COLUMN "role",
    DROP COLUMN "since",
    DROP COLUMN "seen",
    DROP COLUMN "data",
    DROP COLUMN "bits",
    DROP COLUMN "note",
    DROP COLUMN "slug",
    DROP COLUMN "code";

COMMIT;
