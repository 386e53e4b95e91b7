-- - drop foreign key "Login_userId_fkey" of "Login"

BEGIN;

ALTER TABLE "Login" DROP CONSTRAINT "Login_userId_fkey";

COMMIT;
