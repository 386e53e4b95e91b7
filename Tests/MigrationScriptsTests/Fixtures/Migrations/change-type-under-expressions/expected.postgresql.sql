-- Changes:
-- - drop column "Item"."isLow"
-- - change column "Item"."code" from INTEGER to TEXT
-- - recompute column "Item"."double"
-- - drop check "small" of "Item"
-- - drop check "allowed" of "Item"
-- - add check "small" to "Item"
-- - drop index "names" on "Item"
-- - drop index "numbers" on "Item"
-- - add index "names" on "Item"
-- - rename table "Box" to "Crate"
-- - change column "Crate"."size" from INTEGER to BIGINT
-- - rename primary key "Box_pkey" to "Crate_pkey"
-- - drop check "Box_check" of "Crate"
-- - add check "Crate_check" to "Crate"
-- - drop index "Box_id_idx" on "Crate"
-- - add index "Crate_id_idx" on "Crate"
--
-- Risks:
-- - may fail: check "small" of "Item": every row must meet it
-- - may fail: check "Crate_check" of "Crate": every row must meet it
--   SELECT * FROM "Box" WHERE NOT (size <> 4711);
-- - rewrite: rewrites table "Item": "code" becomes TEXT; "double" is computed for every row
-- - rewrite: rewrites table "Crate": "size" becomes BIGINT
-- - lock: ACCESS EXCLUSIVE on "Crate", "Item" while it is rewritten: blocks reads and writes until COMMIT
-- - note: "Box" becomes "Crate": code that uses the old name fails

BEGIN;

ALTER TABLE "Box" RENAME TO "Crate";

DROP INDEX "names";
DROP INDEX "numbers";

DROP INDEX "Box_id_idx";

ALTER TABLE "Crate" RENAME CONSTRAINT "Box_pkey" TO "Crate_pkey";

ALTER TABLE "Item"
    DROP CONSTRAINT "small",
    DROP CONSTRAINT "allowed",
    DROP COLUMN "isLow",
    DROP COLUMN "double",
    ALTER COLUMN "code" SET DATA TYPE TEXT,
    ADD COLUMN "double" INTEGER NOT NULL GENERATED ALWAYS AS (length(code::text) * 2) STORED,
    ADD CONSTRAINT "small" CHECK (length(code::text) < 100000);

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Crate"
    DROP CONSTRAINT "Box_check",
    ALTER COLUMN "size" SET DATA TYPE BIGINT,
    ADD CONSTRAINT "Crate_check" CHECK (size <> 4711);

CREATE INDEX "names" ON "Item"("name") WHERE code::text > '3';

CREATE INDEX "Crate_id_idx" ON "Crate"("id") WHERE size > 3;

COMMIT;
