-- Changes:
-- - add foreign key "Book_authorId_fkey" from "Book" to "Author"
--
-- Risks:
-- - may fail: foreign key "Book_authorId_fkey" of "Book": every row must reference a row of "Author"
--   SELECT * FROM "Book" AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Author" AS parent WHERE parent."id" = child."authorId");
-- - lock: SHARE ROW EXCLUSIVE on "Book", "Author" while every row is checked: blocks writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Book" ADD CONSTRAINT "Book_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMIT;
