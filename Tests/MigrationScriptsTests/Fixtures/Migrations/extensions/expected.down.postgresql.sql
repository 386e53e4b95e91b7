-- Changes:
-- - drop column "Place"."name"
-- - drop column "Place"."shape"
--
-- Risks:
-- - data loss: drops column "Place"."name" with its values: code that reads it fails
--   SELECT count(*) FROM "Place" WHERE "name" IS NOT NULL;
-- - data loss: drops column "Place"."shape" with its values: code that reads it fails
--   SELECT count(*) FROM "Place" WHERE "shape" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Place" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.
-- Not restored: extension "citext" is kept, because it may have existed before.

BEGIN;

ALTER TABLE "Place"
    DROP COLUMN "name",
    DROP COLUMN "shape";

COMMIT;
