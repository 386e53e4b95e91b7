-- Changes:
-- - rename value "user" of enum "Role" to "member"
--
-- Risks: none.

BEGIN;

ALTER TYPE "Role" RENAME VALUE 'user' TO 'member';

COMMIT;
