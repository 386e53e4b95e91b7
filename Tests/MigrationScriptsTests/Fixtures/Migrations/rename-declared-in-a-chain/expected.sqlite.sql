-- Changes:
-- - rename column "Contact"."mail" to "address"
-- - rename column "Contact"."phone" to "mail"
-- - rename index "Contact_mail_key" to "Contact_address_key"
--
-- Risks:
-- - lock: the whole database while indexes of "Contact" are built: blocks other writers until COMMIT
-- - note: "Contact"."mail" becomes "address": code that uses the old name fails
-- - note: "Contact"."phone" becomes "mail": code that uses the old name fails

BEGIN;

ALTER TABLE "Contact" RENAME COLUMN "mail" TO "address";

ALTER TABLE "Contact" RENAME COLUMN "phone" TO "mail";

DROP INDEX "Contact_mail_key";
CREATE UNIQUE INDEX "Contact_address_key" ON "Contact"("address");

COMMIT;
