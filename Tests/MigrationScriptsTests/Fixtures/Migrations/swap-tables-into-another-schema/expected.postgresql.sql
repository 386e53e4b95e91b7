-- Changes:
-- - rename table "old.first" to "new.second"
-- - rename primary key "first_pkey" to "second_pkey"
-- - rename table "old.second" to "new.first"
-- - rename primary key "second_pkey" to "first_pkey"
-- - rename foreign key "second_accountId_fkey" to "first_accountId_fkey"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "new.first", "new.second" for a moment: blocks reads and writes until COMMIT
-- - note: "old.second" becomes "new.first": code that uses the old name fails
-- - note: "old.first" becomes "new.second": code that uses the old name fails

BEGIN;

ALTER TABLE "old"."first" SET SCHEMA "new";

ALTER TABLE "new"."first" RENAME TO "second";

ALTER TABLE "old"."second" RENAME TO "first";

ALTER TABLE "old"."first" SET SCHEMA "new";

ALTER TABLE "new"."first" RENAME CONSTRAINT "second_pkey" TO "_schemagen_1_second_pkey";

ALTER TABLE "new"."second" RENAME CONSTRAINT "first_pkey" TO "second_pkey";

ALTER TABLE "new"."first" RENAME CONSTRAINT "_schemagen_1_second_pkey" TO "first_pkey";

ALTER TABLE "new"."first" RENAME CONSTRAINT "second_accountId_fkey" TO "first_accountId_fkey";

COMMIT;
