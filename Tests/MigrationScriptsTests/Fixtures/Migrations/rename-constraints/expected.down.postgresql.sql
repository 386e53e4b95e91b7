-- Changes:
-- - rename primary key "author_key" to "Author_pkey"
-- - rename check "has_name" to "named"
-- - rename index "author_email" to "Author_email_key"
-- - rename index "books_of" to "Book_authorId_idx"
-- - rename foreign key "book_author" to "Book_authorId_fkey"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Author", "Book" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Author" RENAME CONSTRAINT "author_key" TO "Author_pkey";
ALTER TABLE "Author" RENAME CONSTRAINT "has_name" TO "named";
ALTER INDEX "author_email" RENAME TO "Author_email_key";

ALTER INDEX "books_of" RENAME TO "Book_authorId_idx";
ALTER TABLE "Book" RENAME CONSTRAINT "book_author" TO "Book_authorId_fkey";

COMMIT;
