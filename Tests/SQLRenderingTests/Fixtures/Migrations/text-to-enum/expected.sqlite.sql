-- Changes:
-- - change column "Account"."role" from TEXT to Role
--
-- Risks: none.

BEGIN;

COMMIT;
