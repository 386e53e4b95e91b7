-- Changes:
-- - drop column "Author"."name"
-- - drop column "Author"."age"
-- - drop column "Author"."phone"
-- - drop unique index "Author_phone_key" on "Author"
--
-- Risks:
-- - data loss: drops column "Author"."name" with its values: code that reads it fails
--   SELECT count(*) FROM "Author" WHERE "name" IS NOT NULL;
-- - data loss: drops column "Author"."age" with its values: code that reads it fails
--   SELECT count(*) FROM "Author" WHERE "age" IS NOT NULL;
-- - data loss: drops column "Author"."phone" with its values: code that reads it fails
--   SELECT count(*) FROM "Author" WHERE "phone" IS NOT NULL;
-- - lock: the whole database while "Author" is rewritten: blocks other writers until COMMIT

BEGIN;

DROP INDEX "Author_phone_key";
ALTER TABLE "Author" DROP COLUMN "name";
ALTER TABLE "Author" DROP COLUMN "age";
ALTER TABLE "Author" DROP COLUMN "phone";

COMMIT;
