-- Undecided:
-- - column "Sum"."b" is no longer in the schema: dropping it loses its values (shown as dropped)
--   --drop Sum.b: drop the column with its values
--
-- Changes:
-- - drop column "Sum"."b"
-- - recompute column "Sum"."g"
-- - drop index "Sum_g_idx" on "Sum"
-- - add index "Sum_g_idx" on "Sum"
--
-- Risks:
-- - data loss: drops column "Sum"."b" with its values: code that reads it fails
--   SELECT count(*) FROM "Sum" WHERE "b" IS NOT NULL;
-- - rewrite: rewrites table "Sum": "g" is computed for every row
-- - lock: ACCESS EXCLUSIVE on "Sum" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

DROP INDEX "Sum_g_idx";

ALTER TABLE "Sum"
    DROP COLUMN "g",
    DROP COLUMN "b",
    ADD COLUMN "g" INTEGER NOT NULL GENERATED ALWAYS AS (a * 3) STORED;

CREATE INDEX "Sum_g_idx" ON "Sum"("g");

COMMIT;
