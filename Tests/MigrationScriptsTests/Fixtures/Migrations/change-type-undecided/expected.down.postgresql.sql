-- Changes:
-- - change column "Item"."code" from INTEGER to TEXT
-- - make column "Item"."code" required
-- - replace column "Item"."flag", TIMESTAMP(3) with BOOLEAN, with false for existing rows
--
-- Risks:
-- - data loss: drops "Item"."flag" and adds it again, changed from TIMESTAMP(3) to BOOLEAN: its values are lost
--   SELECT count(*) FROM "Item" WHERE "flag" IS NOT NULL;
-- - may fail: "Item"."code" becomes required: no row may hold NULL
--   SELECT * FROM "Item" WHERE "code" IS NULL;
-- - rewrite: rewrites table "Item": "code" becomes TEXT
-- - lock: ACCESS EXCLUSIVE on "Item" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
-- structure only: the values that "Item"."code" had are lost
-- structure only: the values of "Item"."flag" are lost, rows get a placeholder
ALTER TABLE "Item"
    DROP COLUMN "flag",
    ALTER COLUMN "code" SET DATA TYPE TEXT,
    ALTER COLUMN "code" SET NOT NULL,
    ADD COLUMN "flag" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Item" ALTER COLUMN "flag" DROP DEFAULT;

COMMIT;
