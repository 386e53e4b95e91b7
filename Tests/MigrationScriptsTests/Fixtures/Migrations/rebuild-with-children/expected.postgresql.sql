-- Changes:
-- - make column "Parent"."name" required, with 'nobody' for NULL
-- - add a default to column "Parent"."name"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Parent" while rows are updated: blocks reads and writes until COMMIT
-- - note: "Parent"."name" becomes required: rows with NULL get 'nobody'
--   SELECT * FROM "Parent" WHERE "name" IS NULL;

BEGIN;

UPDATE "Parent" SET "name" = 'nobody' WHERE "name" IS NULL;
ALTER TABLE "Parent"
    ALTER COLUMN "name" SET NOT NULL,
    ALTER COLUMN "name" SET DEFAULT 'nobody';

COMMIT;
