-- Changes:
-- - make column "Book"."title" required
-- - add a default to column "Book"."title"
--
-- Risks:
-- - may fail: "Book"."title" becomes required: no row may hold NULL
--   SELECT * FROM "Book" WHERE "title" IS NULL;
-- - lock: ACCESS EXCLUSIVE on "Book" while every row is checked: blocks reads and writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Book"
    ALTER COLUMN "title" SET NOT NULL,
    ALTER COLUMN "title" SET DEFAULT 'untitled';

COMMIT;
