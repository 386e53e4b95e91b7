-- Changes:
-- - make column "Book"."title" optional
-- - drop the default of column "Book"."title"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Book" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Book"
    ALTER COLUMN "title" DROP DEFAULT,
    ALTER COLUMN "title" DROP NOT NULL;

COMMIT;
