-- Changes:
-- - remove value "legacy" from enum "Role"
--
-- Risks:
-- - may fail: enum "Role" loses "legacy": no row may hold it in "Account"."role"
--   SELECT * FROM "Account" WHERE "role" IN ('legacy');
-- - rewrite: rewrites table "Account": enum "Role" is recreated without the removed labels
-- - lock: ACCESS EXCLUSIVE on "Account" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
CREATE TYPE "Role_2_new" AS ENUM ('member', 'guest');
ALTER TABLE "Account" ALTER COLUMN "role" TYPE "Role_2_new" USING ("role"::text::"Role_2_new");
ALTER TYPE "Role" RENAME TO "Role_2_old";
ALTER TYPE "Role_2_new" RENAME TO "Role";
DROP TYPE "Role_2_old";

COMMIT;
