-- Changes:
-- - rename table "new.second" to "old.first"
-- - rename primary key "second_pkey" to "first_pkey"
-- - rename table "new.first" to "old.second"
-- - rename primary key "first_pkey" to "second_pkey"
-- - rename foreign key "first_accountId_fkey" to "second_accountId_fkey"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "old.second", "old.first" for a moment: blocks reads and writes until COMMIT
-- - note: "new.first" becomes "old.second": code that uses the old name fails
-- - note: "new.second" becomes "old.first": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "new"."second" SET SCHEMA "old";

ALTER TABLE "old"."second" RENAME TO "first";

ALTER TABLE "new"."first" RENAME TO "second";

ALTER TABLE "new"."second" SET SCHEMA "old";

ALTER TABLE "old"."second" RENAME CONSTRAINT "first_pkey" TO "_schemagen_1_first_pkey";

ALTER TABLE "old"."first" RENAME CONSTRAINT "second_pkey" TO "first_pkey";

ALTER TABLE "old"."second" RENAME CONSTRAINT "_schemagen_1_first_pkey" TO "second_pkey";

ALTER TABLE "old"."second" RENAME CONSTRAINT "first_accountId_fkey" TO "second_accountId_fkey";

COMMIT;
