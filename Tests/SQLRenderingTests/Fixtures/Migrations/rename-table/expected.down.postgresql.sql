-- - rename table "Writer" to "Author"
-- - rename primary key "Writer_pkey" to "Author_pkey"
-- - rename index "Writer_email_key" to "Author_email_key"
-- warning: renames the table "Writer" to "Author": code that runs meanwhile and uses the old name fails

BEGIN;

ALTER TABLE "Writer" RENAME TO "Author";

ALTER TABLE "Author" RENAME CONSTRAINT "Writer_pkey" TO "Author_pkey";
ALTER INDEX "Writer_email_key" RENAME TO "Author_email_key";

COMMIT;
