-- Changes:
-- - change column "Item"."code" from INTEGER to TEXT
-- - change the default of column "Item"."code"
--
-- Risks:
-- - rewrite: rewrites table "Item": "code" becomes TEXT
-- - lock: ACCESS EXCLUSIVE on "Item" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.

BEGIN;

-- structure only: values of "Item"."code" come back as INTEGER writes them, not as they were written
ALTER TABLE "Item"
    ALTER COLUMN "code" SET DATA TYPE TEXT,
    ALTER COLUMN "code" SET DEFAULT '1';

COMMIT;
