-- Changes:
-- - change column "Item"."a" from TEXT to VARCHAR(80)
-- - recompute column "Item"."g"
-- - change column "Item"."n" from BIGINT to INTEGER
-- - recompute column "Item"."c"
-- - drop check "odd" of "Item"
-- - add check "odd" to "Item"
--
-- Risks:
-- - may fail: "Item"."a" changes from TEXT to VARCHAR(80): every value must fit
--   SELECT * FROM "Item" WHERE length("a") > 80;
-- - may fail: "Item"."n" changes from BIGINT to INTEGER: every value must fit
--   SELECT * FROM "Item" WHERE "n" NOT BETWEEN -2147483648 AND 2147483647;
-- - rewrite: rewrites table "Item": "a" becomes VARCHAR(80); "g" is computed for every row; "n" becomes INTEGER; "c" is computed for every row
-- - lock: ACCESS EXCLUSIVE on "Item" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Item"
    DROP CONSTRAINT "odd",
    DROP COLUMN "g",
    DROP COLUMN "c",
    ALTER COLUMN "a" SET DATA TYPE VARCHAR(80),
    ALTER COLUMN "n" SET DATA TYPE INTEGER,
    ADD COLUMN "g" TEXT GENERATED ALWAYS AS ($$it's$$ || a) STORED,
    ADD COLUMN "c" TEXT GENERATED ALWAYS AS (E'it\'s ' || n::text) STORED,
    ADD CONSTRAINT "odd" CHECK (n > 0 /* it's */ AND a <> $q$'$q$);

COMMIT;
