-- Changes:
-- - add table "Author" with 2 columns
-- - add column "Book"."authorId" INTEGER
-- - add foreign key "Book_authorId_fkey" from "Book" to "Author"
--
-- Risks: none.
--
-- Restores: 0 of 2 steps exact, 2 structure only, marked below.

BEGIN;

-- structure only: the values of "Book"."authorId" are lost
ALTER TABLE "Book" ADD COLUMN "authorId" INTEGER CONSTRAINT "Book_authorId_fkey" REFERENCES "Author" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- structure only: the rows of "Author" are lost
CREATE TABLE "Author" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL
);

COMMIT;
