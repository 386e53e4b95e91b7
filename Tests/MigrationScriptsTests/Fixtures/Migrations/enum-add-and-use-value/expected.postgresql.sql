-- Changes:
-- - add value "guest" to enum "Role"
--
-- Risks: none.
--
-- PostgreSQL does not let a transaction use the enum values that it adds, so what uses them
-- comes in the next one.

BEGIN;

ALTER TYPE "Role" ADD VALUE 'guest' BEFORE 'user';

COMMIT;

-- Changes:
-- - change the default of column "Account"."role"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Account" for a moment: nobody can read or write until COMMIT

BEGIN;

ALTER TABLE "Account" ALTER COLUMN "role" SET DEFAULT 'guest';

COMMIT;
