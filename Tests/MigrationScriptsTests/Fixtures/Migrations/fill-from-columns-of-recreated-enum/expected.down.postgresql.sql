-- Changes:
-- - add value "C" to enum "E"
-- - add value "HUGE" to enum "Size"
-- - drop column "T"."wasA"
-- - drop column "T"."length"
-- - recompute column "T"."g"
-- - recompute column "T"."h"
-- - make column "T"."late" optional
-- - change column "T"."text" from TEXT to E
-- - add column "T"."gone" E, with 'A' for existing rows
-- - add column "T"."i" TEXT
--
-- Risks:
-- - data loss: drops column "T"."wasA" with its values: code that reads it fails
--   SELECT count(*) FROM "T" WHERE "wasA" IS NOT NULL;
-- - data loss: drops column "T"."length" with its values: code that reads it fails
--   SELECT count(*) FROM "T" WHERE "length" IS NOT NULL;
-- - data loss: drops "T"."g" and adds it again, changed from INTEGER to TEXT: its values are lost
--   SELECT count(*) FROM "T" WHERE "g" IS NOT NULL;
-- - data loss: drops "T"."h" and adds it again, changed from Size to TEXT: its values are lost
--   SELECT count(*) FROM "T" WHERE "h" IS NOT NULL;
-- - may fail: "T"."text" changes from TEXT to E: every value must fit
--   SELECT * FROM "T" WHERE "text" NOT IN ('A', 'B', 'C');
-- - rewrite: rewrites table "T": "g" is computed for every row; "h" is computed for every row; "text" becomes E; "i" is computed for every row
-- - lock: ACCESS EXCLUSIVE on "T" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 0 of 3 steps exact, 3 structure only, marked below.
-- Not restored: rows that held "C" keep "B".

BEGIN;

-- structure only: rows that held "C" keep "B"
ALTER TYPE "E" ADD VALUE 'C';

-- structure only: rows that held "HUGE" keep "LARGE"
ALTER TYPE "Size" ADD VALUE 'HUGE';

-- If this fails, the query at the top of this file finds the rows.
-- structure only: rows that held NULL in "T"."late" keep the value that they got
-- structure only: the values of "T"."gone" are lost, rows get a placeholder
ALTER TABLE "T"
    DROP COLUMN "wasA",
    DROP COLUMN "length",
    DROP COLUMN "g",
    DROP COLUMN "h",
    ALTER COLUMN "late" DROP NOT NULL,
    ALTER COLUMN "text" SET DATA TYPE "E" USING ("text"::"E"),
    ADD COLUMN "gone" "E" NOT NULL DEFAULT 'A',
    ADD COLUMN "g" TEXT GENERATED ALWAYS AS (CASE WHEN e = 'A' THEN '41' ELSE '42' END) STORED,
    ADD COLUMN "h" TEXT GENERATED ALWAYS AS (CASE WHEN e = 'A' THEN 'SMALL' ELSE 'LARGE' END) STORED,
    ADD COLUMN "i" TEXT GENERATED ALWAYS AS (CASE WHEN e = 'A' THEN 'x' ELSE 'y' END) STORED;
ALTER TABLE "T" ALTER COLUMN "gone" DROP DEFAULT;

COMMIT;
