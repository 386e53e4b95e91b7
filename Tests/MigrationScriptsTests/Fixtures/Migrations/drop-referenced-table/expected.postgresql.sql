-- Changes:
-- - drop column "Book"."authorId"
-- - drop foreign key "Book_authorId_fkey" of "Book"
-- - drop table "Author"
--
-- Risks:
-- - data loss: drops table "Author" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Author";
-- - data loss: drops column "Book"."authorId" with its values: code that reads it fails
--   SELECT count(*) FROM "Book" WHERE "authorId" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Book", "Author" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Book" DROP CONSTRAINT "Book_authorId_fkey";

DROP TABLE "Author";

ALTER TABLE "Book" DROP COLUMN "authorId";

COMMIT;
