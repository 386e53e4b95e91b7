-- Changes:
-- - recompute column "Sum"."g"
-- - add column "Sum"."b" INTEGER, with 0 for existing rows
-- - drop index "Sum_g_idx" on "Sum"
-- - add index "Sum_g_idx" on "Sum"
--
-- Risks:
-- - rewrite: rewrites table "Sum": "g" is computed for every row
-- - lock: ACCESS EXCLUSIVE on "Sum" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 2 of 3 steps exact, 1 structure only, marked below.

BEGIN;

DROP INDEX "Sum_g_idx";

-- structure only: the values of "Sum"."b" are lost, rows get a placeholder
ALTER TABLE "Sum"
    DROP COLUMN "g",
    ADD COLUMN "b" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "g" INTEGER NOT NULL GENERATED ALWAYS AS (a + b) STORED;
ALTER TABLE "Sum" ALTER COLUMN "b" DROP DEFAULT;

CREATE INDEX "Sum_g_idx" ON "Sum"("g");

COMMIT;
