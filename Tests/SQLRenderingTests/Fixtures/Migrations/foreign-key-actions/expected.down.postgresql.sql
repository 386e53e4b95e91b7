-- - drop foreign key "Book_authorId_fkey" of "Book"
-- - add foreign key "Book_authorId_fkey" from "Book" to "Author"
-- warning: adds the foreign key "Book_authorId_fkey": fails if a row of "Book" points at no row of "Author"
--   find them: SELECT * FROM "Book" AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Author" AS parent WHERE parent."id" = child."authorId")
-- warning: checks the foreign key "Book_authorId_fkey": nobody can write to "Book" and "Author" meanwhile

BEGIN;

ALTER TABLE "Book" DROP CONSTRAINT "Book_authorId_fkey";

ALTER TABLE "Book" ADD CONSTRAINT "Book_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author"("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMIT;
