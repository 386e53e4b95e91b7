-- Changes:
-- - drop foreign key "Book_authorId_fkey" of "Book"
-- - add foreign key "Book_authorId_fkey" from "Book" to "Author"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Book", "Author" while every row is checked: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Book" DROP CONSTRAINT "Book_authorId_fkey";

ALTER TABLE "Book" ADD CONSTRAINT "Book_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMIT;
