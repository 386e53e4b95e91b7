-- Changes:
-- - add value "guest" to enum "Role"
--
-- Risks: none.
--
-- PostgreSQL cannot use enum values in the transaction that adds them, so the next
-- migration uses them.

BEGIN;

ALTER TYPE "Role" ADD VALUE 'guest' BEFORE 'user';

COMMIT;

-- Changes:
-- - change the default of column "Account"."role"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Account" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Account" ALTER COLUMN "role" SET DEFAULT 'guest';

COMMIT;
