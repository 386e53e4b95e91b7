-- Changes:
-- - change column "T"."x" from INTEGER to TEXT
-- - make column "T"."x" optional
-- - change column "T"."json" from INTEGER to JSONB
-- - make column "T"."json" optional
-- - change column "T"."size" from BIGINT to INTEGER
-- - add column "T"."gone" TEXT, with '' for existing rows
--
-- Risks:
-- - may fail: "T"."size" changes from BIGINT to INTEGER: every value must fit
--   SELECT * FROM "T" WHERE "size" NOT BETWEEN -2147483648 AND 2147483647;
-- - rewrite: rewrites table "T": "x" becomes TEXT; "json" becomes JSONB; "size" becomes INTEGER
-- - lock: ACCESS EXCLUSIVE on "T" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
-- structure only: values of "T"."x" come back as INTEGER writes them, not as they were written
-- structure only: rows that held NULL in "T"."x" keep the value that they got
-- structure only: values of "T"."json" come back as INTEGER writes them, not as they were written
-- structure only: rows that held NULL in "T"."json" keep the value that they got
-- structure only: the values of "T"."gone" are lost, rows get a placeholder
ALTER TABLE "T"
    ALTER COLUMN "x" SET DATA TYPE TEXT,
    ALTER COLUMN "x" DROP NOT NULL,
    ALTER COLUMN "json" SET DATA TYPE JSONB USING to_jsonb("json")::JSONB,
    ALTER COLUMN "json" DROP NOT NULL,
    ALTER COLUMN "size" SET DATA TYPE INTEGER,
    ADD COLUMN "gone" TEXT NOT NULL DEFAULT '';
ALTER TABLE "T" ALTER COLUMN "gone" DROP DEFAULT;

COMMIT;
