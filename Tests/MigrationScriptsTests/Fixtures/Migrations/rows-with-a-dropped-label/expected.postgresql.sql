-- Changes:
-- - remove value "MEMBER" from enum "Role"
--
-- Risks:
-- - may fail: enum "Role" loses "MEMBER": no row may hold it in "User"."role"
--   SELECT * FROM "User" WHERE "role" IN ('MEMBER');
-- - rewrite: rewrites table "User": enum "Role" is recreated without the removed labels
-- - lock: ACCESS EXCLUSIVE on "User" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
CREATE TYPE "Role_new" AS ENUM ('GUEST', 'ADMIN');
ALTER TABLE "User" ALTER COLUMN "role" TYPE "Role_new" USING ("role"::text::"Role_new");
ALTER TYPE "Role" RENAME TO "Role_old";
ALTER TYPE "Role_new" RENAME TO "Role";
DROP TYPE "Role_old";

COMMIT;
