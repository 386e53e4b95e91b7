-- - drop column "Author"."name"
-- - drop column "Author"."age"
-- - drop column "Author"."phone"
-- - drop unique index "Author_phone_key" on "Author"
-- warning: drops the column "Author"."name" with its values
-- warning: drops the column "Author"."age" with its values
-- warning: drops the column "Author"."phone" with its values

BEGIN;

DROP INDEX "Author_phone_key";

ALTER TABLE "Author" DROP COLUMN "name",
DROP COLUMN "age",
DROP COLUMN "phone";

COMMIT;
