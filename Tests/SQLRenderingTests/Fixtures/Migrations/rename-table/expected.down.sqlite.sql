-- - rename table "Writer" to "Author"
-- - rename index "Writer_email_key" to "Author_email_key"
-- warning: renames the table "Writer" to "Author": code that runs meanwhile and uses the old name fails

BEGIN;

ALTER TABLE "Writer" RENAME TO "Author";

DROP INDEX "Writer_email_key";
CREATE UNIQUE INDEX "Author_email_key" ON "Author"("email");

COMMIT;
