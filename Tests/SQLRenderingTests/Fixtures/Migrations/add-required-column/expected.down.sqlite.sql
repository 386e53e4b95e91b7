-- - drop column "Author"."name"
-- warning: drops the column "Author"."name" with its values

BEGIN;

ALTER TABLE "Author" DROP COLUMN "name";

COMMIT;
