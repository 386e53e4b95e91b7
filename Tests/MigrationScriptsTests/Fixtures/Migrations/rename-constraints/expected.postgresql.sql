-- Changes:
-- - rename primary key "Author_pkey" to "author_key"
-- - rename check "named" to "has_name"
-- - rename index "Author_email_key" to "author_email"
-- - rename index "Book_authorId_idx" to "books_of"
-- - rename foreign key "Book_authorId_fkey" to "book_author"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Author", "Book" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Author" RENAME CONSTRAINT "Author_pkey" TO "author_key";
ALTER TABLE "Author" RENAME CONSTRAINT "named" TO "has_name";
ALTER INDEX "Author_email_key" RENAME TO "author_email";

ALTER INDEX "Book_authorId_idx" RENAME TO "books_of";
ALTER TABLE "Book" RENAME CONSTRAINT "Book_authorId_fkey" TO "book_author";

COMMIT;
