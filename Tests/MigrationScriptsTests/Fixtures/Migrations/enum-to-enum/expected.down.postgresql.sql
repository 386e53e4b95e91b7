-- Changes:
-- - add enum "Draft" (OPEN, DONE)
-- - remove value "D" from enum "Left"
-- - add value "A" to enum "Left"
-- - remove value "E" from enum "Right"
-- - add value "C" to enum "Right"
-- - change column "Task"."state" from Status to Draft
-- - change the default of column "Task"."state"
-- - change column "Task"."past" from Status[] to Draft[]
-- - change column "Task"."left" from Right to Left
-- - change column "Task"."right" from Left to Right
--
-- Risks:
-- - may fail: "Task"."state" changes from Status to Draft: every value must fit
--   SELECT * FROM "Task" WHERE CAST("state" AS TEXT) NOT IN ('OPEN', 'DONE');
-- - may fail: "Task"."past" changes from Status[] to Draft[]: every value must fit
-- - may fail: "Task"."left" changes from Right to Left: every value must fit
--   SELECT * FROM "Task" WHERE CAST("left" AS TEXT) NOT IN ('A', 'B');
-- - may fail: "Task"."right" changes from Left to Right: every value must fit
--   SELECT * FROM "Task" WHERE CAST("right" AS TEXT) NOT IN ('B', 'C');
-- - rewrite: rewrites table "Task": "state" becomes Draft; "past" becomes Draft[]; "left" becomes Left; "right" becomes Right
-- - lock: ACCESS EXCLUSIVE on "Task" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

CREATE TYPE "Draft" AS ENUM ('OPEN', 'DONE');

CREATE TYPE "Left_new" AS ENUM ('A', 'B');
ALTER TYPE "Left" RENAME TO "Left_old";
ALTER TYPE "Left_new" RENAME TO "Left";

CREATE TYPE "Right_new" AS ENUM ('B', 'C');
ALTER TYPE "Right" RENAME TO "Right_old";
ALTER TYPE "Right_new" RENAME TO "Right";

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Task"
    ALTER COLUMN "state" DROP DEFAULT,
    ALTER COLUMN "state" SET DATA TYPE "Draft" USING ("state"::text::"Draft"),
    ALTER COLUMN "past" SET DATA TYPE "Draft"[] USING ("past"::text[]::"Draft"[]),
    ALTER COLUMN "left" SET DATA TYPE "Left" USING ("left"::text::"Left"),
    ALTER COLUMN "right" SET DATA TYPE "Right" USING ("right"::text::"Right"),
    ALTER COLUMN "state" SET DEFAULT 'OPEN';

DROP TYPE "Left_old";

DROP TYPE "Right_old";

COMMIT;
