-- Changes:
-- - add column "Item"."code" TEXT
-- - add column "Item"."size" INTEGER, with 0 for existing rows
-- - add check "Item_code_check" to "Item"
--
-- Risks:
-- - may fail: "Item"."code" is required and has no value for existing rows: the table must be empty
--   SELECT * FROM "Item" LIMIT 1;
-- - may fail: check "Item_code_check" of "Item": every row must meet it
-- - lock: ACCESS EXCLUSIVE on "Item" while every row is checked: blocks reads and writes until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 impossible, marked below.

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
-- impossible: "Item"."code" is required and its values are lost: the table must be empty
-- structure only: the values of "Item"."size" are lost, rows get a placeholder
ALTER TABLE "Item"
    ADD COLUMN "code" TEXT NOT NULL,
    ADD COLUMN "size" INTEGER NOT NULL DEFAULT 0,
    ADD CONSTRAINT "Item_code_check" CHECK (code <> '');
ALTER TABLE "Item" ALTER COLUMN "size" DROP DEFAULT;

COMMIT;
