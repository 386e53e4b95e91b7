-- Changes:
-- - change column "Account"."role" from Role to TEXT
--
-- Risks: none.

BEGIN;

COMMIT;
