-- Changes:
-- - rename value "member" of enum "Role" to "user"
--
-- Risks: none.
--
-- Restores: every step is exact.

BEGIN;

ALTER TYPE "Role" RENAME VALUE 'member' TO 'user';

COMMIT;
