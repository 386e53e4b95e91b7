-- Changes:
-- - make column "Book"."title" required
-- - give column "Book"."title" a default
--
-- Risks:
-- - may fail: "Book"."title" becomes required: no row may hold NULL
--   SELECT * FROM "Book" WHERE "title" IS NULL;
-- - lock: ACCESS EXCLUSIVE on "Book" while every row is checked: nobody can read or write until COMMIT

BEGIN;

ALTER TABLE "Book"
    ALTER COLUMN "title" SET NOT NULL,
    ALTER COLUMN "title" SET DEFAULT 'untitled';

COMMIT;
