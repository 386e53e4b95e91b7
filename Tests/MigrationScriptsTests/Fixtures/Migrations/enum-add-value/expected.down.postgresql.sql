-- Changes:
-- - remove value "guest" from enum "Role"
-- - remove value "editor" from enum "Role"
-- - remove value "owner" from enum "Role"
--
-- Risks:
-- - may fail: enum "Role" loses "guest", "editor", "owner": no row may hold it in "Account"."role"
--   SELECT * FROM "Account" WHERE "role" IN ('guest', 'editor', 'owner');
-- - rewrite: rewrites table "Account": enum "Role" is recreated without the removed labels
-- - lock: ACCESS EXCLUSIVE on "Account" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
DROP INDEX "Account_name_idx";
CREATE TYPE "Role_new" AS ENUM ('user', 'admin');
ALTER TABLE "Account"
    ALTER COLUMN "role" DROP DEFAULT,
    ALTER COLUMN "role" TYPE "Role_new" USING ("role"::text::"Role_new");
ALTER TYPE "Role" RENAME TO "Role_old";
ALTER TYPE "Role_new" RENAME TO "Role";
DROP TYPE "Role_old";
ALTER TABLE "Account" ALTER COLUMN "role" SET DEFAULT 'user';
CREATE INDEX "Account_name_idx" ON "Account"("name") WHERE "role" = 'admin';

COMMIT;
