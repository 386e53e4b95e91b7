-- - add column "Login"."userId" INTEGER
-- - add foreign key "Login_userId_fkey" from "Login" to "User"
-- warning: checks the foreign key "Login_userId_fkey": nobody can write to "Login" and "User" meanwhile

BEGIN;

ALTER TABLE "Login" ADD COLUMN "userId" INTEGER;

ALTER TABLE "Login" ADD CONSTRAINT "Login_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

COMMIT;
