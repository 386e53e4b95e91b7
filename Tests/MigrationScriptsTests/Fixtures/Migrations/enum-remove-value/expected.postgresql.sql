-- Changes:
-- - remove value "legacy" from enum "Role"
--
-- Risks:
-- - data loss: rows that hold "legacy" in "Account"."role" get "user" instead
--   SELECT count(*) FROM "Account" WHERE "role" IN ('legacy');
-- - rewrite: rewrites table "Account": enum "Role" is recreated without the removed labels
-- - lock: ACCESS EXCLUSIVE on "Account" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

DROP INDEX "Account_name_idx";
CREATE TYPE "Role_new" AS ENUM ('user', 'admin');
ALTER TABLE "Account"
    ALTER COLUMN "role" DROP DEFAULT,
    ALTER COLUMN "role" TYPE "Role_new" USING (CASE "role"::text WHEN 'legacy' THEN 'user' ELSE "role"::text END::"Role_new");
ALTER TYPE "Role" RENAME TO "Role_old";
ALTER TYPE "Role_new" RENAME TO "Role";
DROP TYPE "Role_old";
ALTER TABLE "Account" ALTER COLUMN "role" SET DEFAULT 'user';
CREATE INDEX "Account_name_idx" ON "Account"("name") WHERE "role" = 'admin';

COMMIT;
