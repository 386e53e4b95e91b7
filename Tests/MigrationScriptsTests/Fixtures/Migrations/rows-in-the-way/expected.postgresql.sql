-- Changes:
-- - make column "User"."name" required
-- - change column "User"."nick" from TEXT to VARCHAR(4)
-- - add check "small_id" to "User"
-- - add unique index "User_name_key" on "User"
-- - add foreign key "User_teamId_fkey" from "User" to "Team"
--
-- Risks:
-- - may fail: "User"."name" becomes required: no row may hold NULL; `--fill User.name=VALUE` gives rows one
--   SELECT * FROM "User" WHERE "name" IS NULL;
-- - may fail: "User"."nick" changes from TEXT to VARCHAR(4): every value must fit
--   SELECT * FROM "User" WHERE length("nick") > 4;
-- - may fail: check "small_id" of "User": every row must meet it
--   SELECT * FROM "User" WHERE NOT (id < 6);
-- - may fail: unique index "User_name_key" on "User": no two rows may hold the same values
--   SELECT "name", count(*) FROM "User" WHERE "name" IS NOT NULL GROUP BY "name" HAVING count(*) > 1;
-- - may fail: foreign key "User_teamId_fkey" of "User": every row must reference a row of "Team"
--   SELECT * FROM "User" AS child WHERE child."teamId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Team" AS parent WHERE parent."id" = child."teamId");
-- - rewrite: rewrites table "User": "nick" becomes VARCHAR(4)
-- - lock: ACCESS EXCLUSIVE on "User" while it is rewritten: blocks reads and writes until COMMIT
-- - lock: SHARE ROW EXCLUSIVE on "Team" while every row is checked: blocks writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "User"
    ALTER COLUMN "name" SET NOT NULL,
    ALTER COLUMN "nick" SET DATA TYPE VARCHAR(4),
    ADD CONSTRAINT "small_id" CHECK (id < 6);

-- If this fails, the query at the top of this file finds the rows.
CREATE UNIQUE INDEX "User_name_key" ON "User"("name");

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "User" ADD CONSTRAINT "User_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

COMMIT;
