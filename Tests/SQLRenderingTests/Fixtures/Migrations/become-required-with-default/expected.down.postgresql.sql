-- - make column "Book"."title" optional
-- - drop the default of column "Book"."title"

BEGIN;

ALTER TABLE "Book" ALTER COLUMN "title" DROP DEFAULT,
ALTER COLUMN "title" DROP NOT NULL;

COMMIT;
