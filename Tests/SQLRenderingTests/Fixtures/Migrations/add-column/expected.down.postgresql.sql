-- - drop column "Author"."name"
-- - drop column "Author"."level"
-- - drop column "Author"."joinedAt"
-- warning: drops the column "Author"."name" with its values
-- warning: drops the column "Author"."level" with its values
-- warning: drops the column "Author"."joinedAt" with its values

BEGIN;

ALTER TABLE "Author" DROP COLUMN "name",
DROP COLUMN "level",
DROP COLUMN "joinedAt";

COMMIT;
