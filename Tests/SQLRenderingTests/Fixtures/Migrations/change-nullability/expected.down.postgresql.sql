-- - make column "Author"."email" required
-- - make column "Book"."title" optional
-- warning: makes "Author"."email" required: fails if a row has NULL in it
--   find them: SELECT count(*) FROM "Author" WHERE "email" IS NULL

BEGIN;

ALTER TABLE "Author" ALTER COLUMN "email" SET NOT NULL;

ALTER TABLE "Book" ALTER COLUMN "title" DROP NOT NULL;

COMMIT;
