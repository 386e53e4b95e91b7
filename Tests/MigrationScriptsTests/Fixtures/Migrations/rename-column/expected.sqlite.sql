-- Changes:
-- - rename column "Author"."email" to "address"
-- - rename index "Author_email_key" to "Author_address_key"
-- - rename column "Book"."title" to "name"
-- - rename index "Book_title_idx" to "Book_name_idx"
--
-- Risks:
-- - lock: the whole database while indexes of "Author", "Book" are built: blocks other writers until COMMIT
-- - note: "Author"."email" becomes "address": code that uses the old name fails
-- - note: "Book"."title" becomes "name": code that uses the old name fails

BEGIN;

ALTER TABLE "Author" RENAME COLUMN "email" TO "address";

ALTER TABLE "Book" RENAME COLUMN "title" TO "name";

DROP INDEX "Author_email_key";
CREATE UNIQUE INDEX "Author_address_key" ON "Author"("address");

DROP INDEX "Book_title_idx";
CREATE INDEX "Book_name_idx" ON "Book"("name");

COMMIT;
