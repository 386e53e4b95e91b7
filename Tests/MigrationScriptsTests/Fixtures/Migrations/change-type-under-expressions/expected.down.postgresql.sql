-- Changes:
-- - change column "Item"."code" from TEXT to INTEGER
-- - recompute column "Item"."double"
-- - add column "Item"."isLow" BOOLEAN
-- - drop check "small" of "Item"
-- - add check "small" to "Item"
-- - add check "allowed" to "Item"
-- - drop index "names" on "Item"
-- - add index "names" on "Item"
-- - add index "numbers" on "Item"
-- - rename table "Crate" to "Box"
-- - change column "Box"."size" from BIGINT to INTEGER
-- - rename primary key "Crate_pkey" to "Box_pkey"
-- - drop check "Crate_check" of "Box"
-- - add check "Box_check" to "Box"
-- - drop index "Crate_id_idx" on "Box"
-- - add index "Box_id_idx" on "Box"
--
-- Risks:
-- - data loss: "Item"."code" changes from TEXT to INTEGER: values come back as INTEGER writes them, not as they were written
--   SELECT count(*) FROM "Item" WHERE CASE WHEN CASE WHEN "code" ~ '^\s*[+-]?\d+\s*$' THEN "code"::numeric NOT BETWEEN -2147483648 AND 2147483647 ELSE "code" IS NOT NULL END THEN false ELSE (("code"::INTEGER)::TEXT)::text <> "code"::text END;
-- - may fail: "Item"."code" changes from TEXT to INTEGER: every value must fit
--   SELECT * FROM "Item" WHERE CASE WHEN "code" ~ '^\s*[+-]?\d+\s*$' THEN "code"::numeric NOT BETWEEN -2147483648 AND 2147483647 ELSE "code" IS NOT NULL END;
-- - may fail: check "small" of "Item": every row must meet it
-- - may fail: check "allowed" of "Item": every row must meet it
-- - may fail: "Box"."size" changes from BIGINT to INTEGER: every value must fit
--   SELECT * FROM "Crate" WHERE "size" NOT BETWEEN -2147483648 AND 2147483647;
-- - may fail: check "Box_check" of "Box": every row must meet it
--   SELECT * FROM "Crate" WHERE NOT (size <> 4711);
-- - rewrite: rewrites table "Item": "code" becomes INTEGER; "double" is computed for every row; "isLow" is computed for every row
-- - rewrite: rewrites table "Box": "size" becomes INTEGER
-- - lock: ACCESS EXCLUSIVE on "Box", "Item" while it is rewritten: blocks reads and writes until COMMIT
-- - note: "Crate" becomes "Box": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Crate" RENAME TO "Box";

DROP INDEX "names";

DROP INDEX "Crate_id_idx";

ALTER TABLE "Box" RENAME CONSTRAINT "Crate_pkey" TO "Box_pkey";

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Item"
    DROP CONSTRAINT "small",
    DROP COLUMN "double",
    ALTER COLUMN "code" SET DATA TYPE INTEGER USING ("code"::INTEGER),
    ADD COLUMN "double" INTEGER NOT NULL GENERATED ALWAYS AS (code * 2) STORED,
    ADD COLUMN "isLow" BOOLEAN NOT NULL GENERATED ALWAYS AS (code < 10) STORED,
    ADD CONSTRAINT "small" CHECK (code < 100000),
    ADD CONSTRAINT "allowed" CHECK (code <> 4711);

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Box"
    DROP CONSTRAINT "Crate_check",
    ALTER COLUMN "size" SET DATA TYPE INTEGER,
    ADD CONSTRAINT "Box_check" CHECK (size <> 4711);

CREATE INDEX "names" ON "Item"("name") WHERE code > 3;
CREATE INDEX "numbers" ON "Item"("id") WHERE code > 5;

CREATE INDEX "Box_id_idx" ON "Box"("id") WHERE size > 3;

COMMIT;
