-- Changes:
-- - add column "Login"."userId" INTEGER
-- - add foreign key "Login_userId_fkey" from "Login" to "User"
--
-- Risks: none.

BEGIN;

ALTER TABLE "Login" ADD COLUMN "userId" INTEGER CONSTRAINT "Login_userId_fkey" REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

COMMIT;
