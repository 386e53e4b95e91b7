-- Changes:
-- - rename column "Author"."address" to "email"
-- - rename index "Author_address_key" to "Author_email_key"
-- - rename column "Book"."name" to "title"
-- - rename index "Book_name_idx" to "Book_title_idx"
--
-- Risks:
-- - lock: the whole database while indexes of "Author", "Book" are built: blocks other writers until COMMIT
-- - note: "Author"."address" becomes "email": code that uses the old name fails
-- - note: "Book"."name" becomes "title": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Author" RENAME COLUMN "address" TO "email";

ALTER TABLE "Book" RENAME COLUMN "name" TO "title";

DROP INDEX "Author_address_key";
CREATE UNIQUE INDEX "Author_email_key" ON "Author"("email");

DROP INDEX "Book_name_idx";
CREATE INDEX "Book_title_idx" ON "Book"("title");

COMMIT;
