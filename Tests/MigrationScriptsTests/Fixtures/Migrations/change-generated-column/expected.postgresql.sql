-- Changes:
-- - recompute column "Product"."gross"
--
-- Risks:
-- - rewrite: rewrites table "Product": "gross" is computed for every row
-- - lock: ACCESS EXCLUSIVE on "Product" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Product"
    DROP COLUMN "gross",
    ADD COLUMN "gross" INTEGER NOT NULL GENERATED ALWAYS AS (net * 3) STORED;

COMMIT;
