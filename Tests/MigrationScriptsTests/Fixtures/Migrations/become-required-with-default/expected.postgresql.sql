-- Changes:
-- - make column "Book"."title" required, with 'untitled' for NULL
-- - add a default to column "Book"."title"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Book" while rows are updated: blocks reads and writes until COMMIT
-- - note: "Book"."title" becomes required: rows with NULL get 'untitled'
--   SELECT * FROM "Book" WHERE "title" IS NULL;

BEGIN;

UPDATE "Book" SET "title" = 'untitled' WHERE "title" IS NULL;
ALTER TABLE "Book"
    ALTER COLUMN "title" SET NOT NULL,
    ALTER COLUMN "title" SET DEFAULT 'untitled';

COMMIT;
