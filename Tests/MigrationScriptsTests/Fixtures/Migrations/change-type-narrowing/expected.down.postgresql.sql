-- Changes:
-- - change column "Item"."count" from INTEGER to BIGINT
-- - change column "Item"."name" from VARCHAR(20) to TEXT
-- - change column "Item"."at" from DATE to TIMESTAMP(3)
-- - change column "Item"."ratio" from INTEGER to DOUBLE PRECISION
--
-- Risks:
-- - rewrite: rewrites table "Item": "count" becomes BIGINT; "at" becomes TIMESTAMP(3); "ratio" becomes DOUBLE PRECISION
-- - lock: ACCESS EXCLUSIVE on "Item" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.

BEGIN;

-- structure only: what values of "Item"."at" lost is not restored
-- structure only: what values of "Item"."ratio" lost is not restored
ALTER TABLE "Item"
    ALTER COLUMN "count" SET DATA TYPE BIGINT,
    ALTER COLUMN "name" SET DATA TYPE TEXT,
    ALTER COLUMN "at" SET DATA TYPE TIMESTAMP(3),
    ALTER COLUMN "ratio" SET DATA TYPE DOUBLE PRECISION;

COMMIT;
