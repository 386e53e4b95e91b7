-- Changes:
-- - make column "Author"."email" required
-- - make column "Book"."title" optional
--
-- Risks:
-- - may fail: "Author"."email" becomes required: no row may hold NULL
--   SELECT * FROM "Author" WHERE "email" IS NULL;
-- - lock: ACCESS EXCLUSIVE on "Author" while every row is checked: blocks reads and writes until COMMIT
-- - lock: ACCESS EXCLUSIVE on "Book" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Author" ALTER COLUMN "email" SET NOT NULL;

ALTER TABLE "Book" ALTER COLUMN "title" DROP NOT NULL;

COMMIT;
