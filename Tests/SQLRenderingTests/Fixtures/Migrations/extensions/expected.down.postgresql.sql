-- - drop extension "citext"
-- - drop column "Place"."name"
-- - drop column "Place"."shape"
-- warning: drops the column "Place"."name" with its values
-- warning: drops the column "Place"."shape" with its values

BEGIN;

ALTER TABLE "Place" DROP COLUMN "name",
DROP COLUMN "shape";

COMMIT;
