-- - make column "Book"."title" required
-- - change the default of column "Book"."title"
-- warning: makes "Book"."title" required: fails if a row has NULL in it
--   find them: SELECT count(*) FROM "Book" WHERE "title" IS NULL

BEGIN;

ALTER TABLE "Book" ALTER COLUMN "title" SET NOT NULL,
ALTER COLUMN "title" SET DEFAULT 'untitled';

COMMIT;
