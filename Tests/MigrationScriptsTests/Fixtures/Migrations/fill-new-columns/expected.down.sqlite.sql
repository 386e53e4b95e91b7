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
-- - lock: the whole database while "Account" is rewritten: blocks other writers until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP INDEX "Account_code_key";
ALTER TABLE "Account" DROP COLUMN "tier";
ALTER TABLE "Account" DROP COLUMN "level";
ALTER TABLE "Account" DROP COLUMN "active";
ALTER TABLE "Account" DROP COLUMN "score";
ALTER TABLE "Account" DROP COLUMN "role";
ALTER TABLE "Account" DROP COLUMN "since";
ALTER TABLE "Account" DROP COLUMN "seen";
ALTER TABLE "Account" DROP COLUMN "data";
ALTER TABLE "Account" DROP COLUMN "bits";
ALTER TABLE "Account" DROP COLUMN "note";
ALTER TABLE "Account" DROP COLUMN "slug";
ALTER TABLE "Account" DROP COLUMN "code";

COMMIT;
