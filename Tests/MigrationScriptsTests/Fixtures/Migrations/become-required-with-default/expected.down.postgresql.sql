-- Changes:
-- - make column "Book"."title" optional
-- - drop the default of column "Book"."title"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Book" for a moment: blocks reads and writes until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.

BEGIN;

-- structure only: rows that held NULL in "Book"."title" keep the value that they got
ALTER TABLE "Book"
    ALTER COLUMN "title" DROP DEFAULT,
    ALTER COLUMN "title" DROP NOT NULL;

COMMIT;
