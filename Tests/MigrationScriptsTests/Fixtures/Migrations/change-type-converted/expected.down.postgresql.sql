-- Changes:
-- - change column "Item"."code" from INTEGER to TEXT
-- - change the default of column "Item"."code"
--
-- Risks:
-- - rewrite: rewrites table "Item": "code" becomes TEXT
-- - lock: ACCESS EXCLUSIVE on "Item" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Item"
    ALTER COLUMN "code" SET DATA TYPE TEXT,
    ALTER COLUMN "code" SET DEFAULT '1';

COMMIT;
