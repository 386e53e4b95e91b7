-- - rename column "Author"."address" to "email"
-- - rename index "Author_address_key" to "Author_email_key"
-- - rename column "Book"."name" to "title"
-- - rename index "Book_name_idx" to "Book_title_idx"
-- warning: renames the column "Author"."address" to "email": code that runs meanwhile and uses the old name fails
-- warning: renames the column "Book"."name" to "title": code that runs meanwhile and uses the old name fails

BEGIN;

ALTER TABLE "Author" RENAME COLUMN "address" TO "email";

ALTER TABLE "Book" RENAME COLUMN "name" TO "title";

ALTER INDEX "Author_address_key" RENAME TO "Author_email_key";

ALTER INDEX "Book_name_idx" RENAME TO "Book_title_idx";

COMMIT;
