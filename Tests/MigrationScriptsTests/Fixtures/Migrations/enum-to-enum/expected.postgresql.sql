-- Changes:
-- - remove value "A" from enum "Left"
-- - add value "D" to enum "Left"
-- - remove value "C" from enum "Right"
-- - add value "E" to enum "Right"
-- - change column "Task"."state" from Draft to Status
-- - change the default of column "Task"."state"
-- - change column "Task"."past" from Draft[] to Status[]
-- - change column "Task"."left" from Left to Right
-- - change column "Task"."right" from Right to Left
-- - drop enum "Draft"
--
-- Risks:
-- - may fail: "Task"."left" changes from Left to Right: every value must fit
--   SELECT * FROM "Task" WHERE CAST("left" AS TEXT) NOT IN ('B', 'E');
-- - may fail: "Task"."right" changes from Right to Left: every value must fit
--   SELECT * FROM "Task" WHERE CAST("right" AS TEXT) NOT IN ('B', 'D');
-- - rewrite: rewrites table "Task": "state" becomes Status; "past" becomes Status[]; "left" becomes Right; "right" becomes Left
-- - lock: ACCESS EXCLUSIVE on "Task" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

CREATE TYPE "Left_new" AS ENUM ('B', 'D');
ALTER TYPE "Left" RENAME TO "Left_old";
ALTER TYPE "Left_new" RENAME TO "Left";

CREATE TYPE "Right_new" AS ENUM ('B', 'E');
ALTER TYPE "Right" RENAME TO "Right_old";
ALTER TYPE "Right_new" RENAME TO "Right";

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Task"
    ALTER COLUMN "state" DROP DEFAULT,
    ALTER COLUMN "state" SET DATA TYPE "Status" USING ("state"::text::"Status"),
    ALTER COLUMN "past" SET DATA TYPE "Status"[] USING ("past"::text[]::"Status"[]),
    ALTER COLUMN "left" SET DATA TYPE "Right" USING ("left"::text::"Right"),
    ALTER COLUMN "right" SET DATA TYPE "Left" USING ("right"::text::"Left"),
    ALTER COLUMN "state" SET DEFAULT 'GONE';

DROP TYPE "Left_old";

DROP TYPE "Right_old";

DROP TYPE "Draft";

COMMIT;
