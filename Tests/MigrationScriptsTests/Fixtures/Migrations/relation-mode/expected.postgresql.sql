-- Changes:
-- - drop foreign key "Book_authorId_fkey" of "Book"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Book", "Author" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Book" DROP CONSTRAINT "Book_authorId_fkey";

COMMIT;
