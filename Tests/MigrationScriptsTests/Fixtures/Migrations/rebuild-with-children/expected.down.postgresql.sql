-- Changes:
-- - make column "Parent"."name" optional
-- - drop the default of column "Parent"."name"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Parent" for a moment: blocks reads and writes until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.

BEGIN;

-- structure only: rows that held NULL in "Parent"."name" keep the value that they got
ALTER TABLE "Parent"
    ALTER COLUMN "name" DROP DEFAULT,
    ALTER COLUMN "name" DROP NOT NULL;

COMMIT;
