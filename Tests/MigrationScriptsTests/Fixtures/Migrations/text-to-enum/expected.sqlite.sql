-- Changes:
-- - change column "Account"."role" from TEXT to Role
--
-- Risks:
-- - note: "Account"."role" changes from TEXT to Role: a value that is not a label is kept and cannot be read
--   SELECT * FROM "Account" WHERE "role" NOT IN ('user', 'admin');

BEGIN;

COMMIT;
