-- - change the default of column "Account"."role"

BEGIN;

ALTER TABLE "Account" ALTER COLUMN "role" SET DEFAULT 'user';

COMMIT;

-- - remove value "guest" from enum "Role"
-- warning: removes "guest" from the enum "Role": fails if a row of "Account" holds it
--   find them: SELECT count(*) FROM "Account" WHERE "role" IN ('guest')
-- warning: swaps the enum "Role": writes the table "Account" anew, nobody can use it meanwhile

BEGIN;

-- impossible: fails if a row holds "guest", which "Role" did not have
DROP INDEX "Account_name_idx";
CREATE TYPE "Role_new" AS ENUM ('user', 'admin');
ALTER TABLE "Account" ALTER COLUMN "role" DROP DEFAULT,
ALTER COLUMN "role" TYPE "Role_new" USING ("role"::text::"Role_new");
ALTER TYPE "Role" RENAME TO "Role_old";
ALTER TYPE "Role_new" RENAME TO "Role";
DROP TYPE "Role_old";
ALTER TABLE "Account" ALTER COLUMN "role" SET DEFAULT 'user';
CREATE INDEX "Account_name_idx" ON "Account"("name") WHERE "role" = 'admin';

COMMIT;
