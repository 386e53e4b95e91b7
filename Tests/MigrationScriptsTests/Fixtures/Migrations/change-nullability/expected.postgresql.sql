-- Changes:
-- - make column "Author"."email" optional
-- - make column "Book"."title" required
--
-- Risks:
-- - may fail: "Book"."title" becomes required: no row may hold NULL; `--fill Book.title=VALUE` gives rows one
--   SELECT * FROM "Book" WHERE "title" IS NULL;
-- - lock: ACCESS EXCLUSIVE on "Book" while every row is checked: blocks reads and writes until COMMIT
-- - lock: ACCESS EXCLUSIVE on "Author" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Author" ALTER COLUMN "email" DROP NOT NULL;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Book" ALTER COLUMN "title" SET NOT NULL;

COMMIT;
