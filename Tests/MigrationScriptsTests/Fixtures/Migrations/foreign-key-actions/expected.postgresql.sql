-- Changes:
-- - change foreign key "Book_authorId_fkey" of "Book": deleting a row of "Author" now fails while rows of "Book" reference it (before: deletes the rows of "Book" that reference it)
-- - change foreign key "Book_authorId_fkey" of "Book": changing the key of a row of "Author" now fails at once while rows of "Book" reference it (before: updates the rows of "Book" that reference it)
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Book", "Author" while every row is checked: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Book" DROP CONSTRAINT "Book_authorId_fkey";

ALTER TABLE "Book" ADD CONSTRAINT "Book_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE NO ACTION ON UPDATE RESTRICT;

COMMIT;
