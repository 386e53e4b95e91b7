-- Changes:
-- - make column "Parent"."name" optional
-- - drop the default of column "Parent"."name"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Parent" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Parent"
    ALTER COLUMN "name" DROP DEFAULT,
    ALTER COLUMN "name" DROP NOT NULL;

COMMIT;
