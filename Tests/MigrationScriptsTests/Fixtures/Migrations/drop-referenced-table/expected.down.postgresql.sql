-- Changes:
-- - add table "Author" with 2 columns
-- - add column "Book"."authorId" INTEGER
-- - add foreign key "Book_authorId_fkey" from "Book" to "Author"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Book" for a moment: blocks reads and writes until COMMIT
--
-- Restores: 1 of 3 steps exact, 2 structure only, marked below.

BEGIN;

-- structure only: the values of "Book"."authorId" are lost
ALTER TABLE "Book" ADD COLUMN "authorId" INTEGER;

-- structure only: the rows of "Author" are lost
CREATE TABLE "Author" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Author_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "Book" ADD CONSTRAINT "Book_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

COMMIT;
