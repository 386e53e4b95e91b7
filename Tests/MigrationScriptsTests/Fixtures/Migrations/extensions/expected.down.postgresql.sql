-- Changes:
-- - drop column "Place"."name"
-- - drop column "Place"."shape"
--
-- Risks:
-- - data loss: drops the column "Place"."name" with its values
--   SELECT count(*) FROM "Place" WHERE "name" IS NOT NULL;
-- - data loss: drops the column "Place"."shape" with its values
--   SELECT count(*) FROM "Place" WHERE "shape" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Place" for a moment: nobody can read or write until COMMIT
--
-- Restores: every step is exact.
-- Not restored: the extension "citext" stays, because it may have been there before.

BEGIN;

ALTER TABLE "Place"
    DROP COLUMN "name",
    DROP COLUMN "shape";

COMMIT;
