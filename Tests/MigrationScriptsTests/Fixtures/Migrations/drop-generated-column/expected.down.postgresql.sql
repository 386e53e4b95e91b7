-- Changes:
-- - add column "Product"."gross" INTEGER
--
-- Risks:
-- - rewrite: rewrites table "Product": "gross" is computed for every row
-- - lock: ACCESS EXCLUSIVE on "Product" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Product" ADD COLUMN "gross" INTEGER NOT NULL GENERATED ALWAYS AS (net * 2) STORED;

COMMIT;
