-- Changes:
-- - make column "Account"."name" optional
-- - make column "Account"."level" optional
-- - drop the default of column "Account"."level"
-- - make column "Account"."code" optional
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Account" for a moment: blocks reads and writes until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.

BEGIN;

-- structure only: rows that held NULL in "Account"."name" keep the value that they got
-- structure only: rows that held NULL in "Account"."level" keep the value that they got
-- structure only: rows that held NULL in "Account"."code" keep the value that they got
ALTER TABLE "Account"
    ALTER COLUMN "level" DROP DEFAULT,
    ALTER COLUMN "name" DROP NOT NULL,
    ALTER COLUMN "level" DROP NOT NULL,
    ALTER COLUMN "code" DROP NOT NULL;

COMMIT;
