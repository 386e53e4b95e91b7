-- - make column "Author"."email" optional
-- - make column "Book"."title" required
-- warning: makes "Book"."title" required: fails if a row has NULL in it
--   find them: SELECT count(*) FROM "Book" WHERE "title" IS NULL

BEGIN;

ALTER TABLE "Author" ALTER COLUMN "email" DROP NOT NULL;

ALTER TABLE "Book" ALTER COLUMN "title" SET NOT NULL;

COMMIT;
