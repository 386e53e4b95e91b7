-- Changes:
-- - change column "Item"."a" from VARCHAR(80) to TEXT
-- - recompute column "Item"."g"
-- - change column "Item"."n" from INTEGER to BIGINT
-- - recompute column "Item"."c"
-- - drop check "odd" of "Item"
-- - add check "odd" to "Item"
--
-- Risks:
-- - rewrite: rewrites table "Item": "g" is computed for every row; "n" becomes BIGINT; "c" is computed for every row
-- - lock: ACCESS EXCLUSIVE on "Item" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Item"
    DROP CONSTRAINT "odd",
    DROP COLUMN "g",
    DROP COLUMN "c",
    ALTER COLUMN "a" SET DATA TYPE TEXT,
    ALTER COLUMN "n" SET DATA TYPE BIGINT,
    ADD COLUMN "g" TEXT GENERATED ALWAYS AS ($$it's$$ || a) STORED,
    ADD COLUMN "c" TEXT GENERATED ALWAYS AS (E'it\'s ' || n::text) STORED,
    ADD CONSTRAINT "odd" CHECK (n > 0 /* it's */ AND a <> $q$'$q$);

COMMIT;
