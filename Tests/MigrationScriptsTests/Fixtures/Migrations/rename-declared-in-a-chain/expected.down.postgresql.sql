-- Changes:
-- - rename column "Contact"."address" to "mail"
-- - rename column "Contact"."mail" to "phone"
-- - rename index "Contact_address_key" to "Contact_mail_key"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Contact" for a moment: blocks reads and writes until COMMIT
-- - note: "Contact"."mail" becomes "phone": code that uses the old name fails
-- - note: "Contact"."address" becomes "mail": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Contact" RENAME COLUMN "mail" TO "phone";

ALTER TABLE "Contact" RENAME COLUMN "address" TO "mail";

ALTER INDEX "Contact_address_key" RENAME TO "Contact_mail_key";

COMMIT;
