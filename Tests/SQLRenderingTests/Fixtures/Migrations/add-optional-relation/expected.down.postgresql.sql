-- - drop column "Login"."userId"
-- - drop foreign key "Login_userId_fkey" of "Login"
-- warning: drops the column "Login"."userId" with its values

BEGIN;

ALTER TABLE "Login" DROP CONSTRAINT "Login_userId_fkey";

ALTER TABLE "Login" DROP COLUMN "userId";

COMMIT;
