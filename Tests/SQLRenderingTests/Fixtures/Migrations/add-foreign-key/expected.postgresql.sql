-- - add foreign key "Login_userId_fkey" from "Login" to "User"
-- warning: adds the foreign key "Login_userId_fkey": fails if a row of "Login" points at no row of "User"
--   find them: SELECT * FROM "Login" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "User" AS parent WHERE parent."id" = child."userId")
-- warning: checks the foreign key "Login_userId_fkey": nobody can write to "Login" and "User" meanwhile

BEGIN;

ALTER TABLE "Login" ADD CONSTRAINT "Login_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
