-- - rename table "Author" to "Writer"
-- - rename index "Author_email_key" to "Writer_email_key"
-- warning: renames the table "Author" to "Writer": code that runs meanwhile and uses the old name fails

BEGIN;

ALTER TABLE "Author" RENAME TO "Writer";

DROP INDEX "Author_email_key";
CREATE UNIQUE INDEX "Writer_email_key" ON "Writer"("email");

COMMIT;
