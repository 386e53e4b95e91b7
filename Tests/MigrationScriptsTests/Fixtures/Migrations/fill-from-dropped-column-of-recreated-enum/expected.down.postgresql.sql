-- Changes:
-- - add value "C" to enum "E"
-- - drop column "T"."next"
-- - drop column "T"."length"
-- - change column "T"."text" from TEXT to E
-- - change the default of column "T"."text"
-- - make column "T"."x" optional
-- - make column "T"."y" optional
-- - add column "T"."e" E, with 'C' for existing rows
-- - add index "T_e_idx" on "T"
--
-- Risks:
-- - data loss: drops column "T"."next" with its values: code that reads it fails
--   SELECT count(*) FROM "T" WHERE "next" IS NOT NULL;
-- - data loss: drops column "T"."length" with its values: code that reads it fails
--   SELECT count(*) FROM "T" WHERE "length" IS NOT NULL;
-- - may fail: "T"."text" changes from TEXT to E: every value must fit
--   SELECT * FROM "T" WHERE "text" NOT IN ('C', 'A', 'B');
-- - rewrite: rewrites table "T": enum "E" is recreated with its former labels in their order
-- - rewrite: rewrites table "T": "text" becomes E
-- - lock: ACCESS EXCLUSIVE on "T" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 2 of 4 steps exact, 2 structure only, marked below.
-- Not restored: rows that held "C" keep "B".

BEGIN;

ALTER TABLE "T" DROP COLUMN "next";

-- structure only: rows that held "C" keep "B"
CREATE TYPE "E_new" AS ENUM ('C', 'A', 'B');
ALTER TABLE "T" ALTER COLUMN "kept" TYPE "E_new" USING ("kept"::text::"E_new");
ALTER TYPE "E" RENAME TO "E_old";
ALTER TYPE "E_new" RENAME TO "E";
DROP TYPE "E_old";

-- If this fails, the query at the top of this file finds the rows.
-- structure only: rows that held NULL in "T"."x" keep the value that they got
-- structure only: rows that held NULL in "T"."y" keep the value that they got
-- structure only: the values of "T"."e" are lost, rows get a placeholder
ALTER TABLE "T"
    ALTER COLUMN "text" DROP DEFAULT,
    DROP COLUMN "length",
    ALTER COLUMN "text" SET DATA TYPE "E" USING ("text"::"E"),
    ALTER COLUMN "x" DROP NOT NULL,
    ALTER COLUMN "y" DROP NOT NULL,
    ALTER COLUMN "text" SET DEFAULT 'C',
    ADD COLUMN "e" "E" NOT NULL DEFAULT 'C';
ALTER TABLE "T" ALTER COLUMN "e" DROP DEFAULT;

CREATE INDEX "T_e_idx" ON "T"("e");

COMMIT;
