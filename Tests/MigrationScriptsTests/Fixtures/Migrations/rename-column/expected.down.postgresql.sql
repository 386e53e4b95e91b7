-- Changes:
-- - rename column "Author"."address" to "email"
-- - rename index "Author_address_key" to "Author_email_key"
-- - rename column "Book"."name" to "title"
-- - rename index "Book_name_idx" to "Book_title_idx"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Author", "Book" for a moment: blocks reads and writes until COMMIT
-- - note: "Author"."address" becomes "email": code that uses the old name fails
-- - note: "Book"."name" becomes "title": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Author" RENAME COLUMN "address" TO "email";

ALTER TABLE "Book" RENAME COLUMN "name" TO "title";

ALTER INDEX "Author_address_key" RENAME TO "Author_email_key";

ALTER INDEX "Book_name_idx" RENAME TO "Book_title_idx";

COMMIT;
