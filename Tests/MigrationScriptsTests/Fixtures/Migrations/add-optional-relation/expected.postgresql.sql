-- Changes:
-- - add column "Login"."userId" INTEGER
-- - add foreign key "Login_userId_fkey" from "Login" to "User"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Login" for a moment: blocks reads and writes until COMMIT
-- - lock: SHARE ROW EXCLUSIVE on "User" for a moment: blocks writes until COMMIT

BEGIN;

ALTER TABLE "Login" ADD COLUMN "userId" INTEGER;

ALTER TABLE "Login" ADD CONSTRAINT "Login_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

COMMIT;
