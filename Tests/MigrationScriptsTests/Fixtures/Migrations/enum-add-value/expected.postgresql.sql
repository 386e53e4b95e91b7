-- Changes:
-- - add value "guest" to enum "Role"
-- - add value "editor" to enum "Role"
-- - add value "owner" to enum "Role"
--
-- Risks: none.

BEGIN;

ALTER TYPE "Role" ADD VALUE 'guest' BEFORE 'user';
ALTER TYPE "Role" ADD VALUE 'editor' BEFORE 'admin';
ALTER TYPE "Role" ADD VALUE 'owner';

COMMIT;
