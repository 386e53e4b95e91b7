-- - remove value "legacy" from enum "Role"
-- warning: removes "legacy" from the enum "Role": fails if a row of "Account" holds it
--   find them: SELECT count(*) FROM "Account" WHERE "role" IN ('legacy')
-- warning: swaps the enum "Role": writes the table "Account" anew, nobody can use it meanwhile

BEGIN;

DROP INDEX "Account_name_idx";
CREATE TYPE "Role_new" AS ENUM ('user', 'admin');
ALTER TABLE "Account" ALTER COLUMN "role" DROP DEFAULT,
ALTER COLUMN "role" TYPE "Role_new" USING (CASE "role"::text WHEN 'legacy' THEN 'user' ELSE "role"::text END::"Role_new");
ALTER TYPE "Role" RENAME TO "Role_old";
ALTER TYPE "Role_new" RENAME TO "Role";
DROP TYPE "Role_old";
ALTER TABLE "Account" ALTER COLUMN "role" SET DEFAULT 'user';
CREATE INDEX "Account_name_idx" ON "Account"("name") WHERE "role" = 'admin';

COMMIT;
