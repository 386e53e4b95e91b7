-- Changes:
-- - rename column "Author"."email" to "address"
-- - rename index "Author_email_key" to "Author_address_key"
-- - rename column "Book"."title" to "name"
-- - rename index "Book_title_idx" to "Book_name_idx"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Author", "Book" for a moment: blocks reads and writes until COMMIT
-- - note: "Author"."email" becomes "address": code that uses the old name fails
-- - note: "Book"."title" becomes "name": code that uses the old name fails

BEGIN;

ALTER TABLE "Author" RENAME COLUMN "email" TO "address";

ALTER TABLE "Book" RENAME COLUMN "title" TO "name";

ALTER INDEX "Author_email_key" RENAME TO "Author_address_key";

ALTER INDEX "Book_title_idx" RENAME TO "Book_name_idx";

COMMIT;
