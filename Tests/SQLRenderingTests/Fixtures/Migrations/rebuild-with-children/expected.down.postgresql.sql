-- - make column "Parent"."name" optional
-- - drop the default of column "Parent"."name"

BEGIN;

ALTER TABLE "Parent" ALTER COLUMN "name" DROP DEFAULT,
ALTER COLUMN "name" DROP NOT NULL;

COMMIT;
