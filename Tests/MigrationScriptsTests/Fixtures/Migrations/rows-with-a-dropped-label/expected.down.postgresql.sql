-- Changes:
-- - add value "MEMBER" to enum "Role"
--
-- Risks: none.
--
-- Restores: every step is exact.

BEGIN;

ALTER TYPE "Role" ADD VALUE 'MEMBER' BEFORE 'ADMIN';

COMMIT;
