-- Changes:
-- - add column "User"."teamId" INTEGER
-- - add foreign key "User_teamId_fkey" from "User" to "Team"
--
-- Risks:
-- - may fail: "User"."teamId" is required and has no value for existing rows: the table must be empty; `--fill User.teamId=VALUE` gives rows one
--   SELECT * FROM "User" LIMIT 1;
-- - lock: ACCESS EXCLUSIVE on "User" for a moment: blocks reads and writes until COMMIT
-- - lock: SHARE ROW EXCLUSIVE on "Team" for a moment: blocks writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "User" ADD COLUMN "teamId" INTEGER NOT NULL;

ALTER TABLE "User" ADD CONSTRAINT "User_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
