-- - make column "Parent"."name" required
-- - change the default of column "Parent"."name"
-- warning: makes "Parent"."name" required: fails if a row has NULL in it
--   find them: SELECT count(*) FROM "Parent" WHERE "name" IS NULL

BEGIN;

ALTER TABLE "Parent" ALTER COLUMN "name" SET NOT NULL,
ALTER COLUMN "name" SET DEFAULT 'nobody';

COMMIT;
