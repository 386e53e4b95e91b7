-- Changes:
-- - change foreign key "Book_authorId_fkey" of "Book": deleting a row of "Author" now deletes the rows of "Book" that reference it (before: fails while rows of "Book" reference it)
-- - change foreign key "Book_authorId_fkey" of "Book": changing the key of a row of "Author" now updates the rows of "Book" that reference it (before: fails at once while rows of "Book" reference it)
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Book", "Author" while every row is checked: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Book" DROP CONSTRAINT "Book_authorId_fkey";

ALTER TABLE "Book" ADD CONSTRAINT "Book_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMIT;
