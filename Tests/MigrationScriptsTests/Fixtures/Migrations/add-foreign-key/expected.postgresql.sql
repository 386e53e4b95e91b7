-- Changes:
-- - add foreign key "Login_userId_fkey" from "Login" to "User"
--
-- Risks:
-- - may fail: foreign key "Login_userId_fkey" of "Login": every row must reference a row of "User"
--   SELECT * FROM "Login" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "User" AS parent WHERE parent."id" = child."userId");
-- - lock: SHARE ROW EXCLUSIVE on "Login", "User" while every row is checked: blocks writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Login" ADD CONSTRAINT "Login_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
