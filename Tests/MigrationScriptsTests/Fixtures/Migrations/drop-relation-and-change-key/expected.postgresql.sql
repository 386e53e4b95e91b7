-- Changes:
-- - change column "Author"."id" from INTEGER to TEXT
-- - change column "Book"."authorId" from INTEGER to BIGINT
-- - drop foreign key "Book_authorId_fkey" of "Book"
--
-- Risks:
-- - rewrite: rewrites table "Author": "id" becomes TEXT
-- - rewrite: rewrites table "Book": "authorId" becomes BIGINT
-- - lock: ACCESS EXCLUSIVE on "Book", "Author" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Book" DROP CONSTRAINT "Book_authorId_fkey";

ALTER TABLE "Author" ALTER COLUMN "id" SET DATA TYPE TEXT;

ALTER TABLE "Book" ALTER COLUMN "authorId" SET DATA TYPE BIGINT;

COMMIT;
