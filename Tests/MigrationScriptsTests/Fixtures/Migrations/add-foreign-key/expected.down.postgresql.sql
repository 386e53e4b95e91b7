-- Changes:
-- - drop foreign key "Login_userId_fkey" of "Login"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Login", "User" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Login" DROP CONSTRAINT "Login_userId_fkey";

COMMIT;
