-- Changes:
-- - add value "guest" to enum "Role"
-- - add value "editor" to enum "Role"
-- - add value "owner" to enum "Role"
--
-- Risks: none.
--
-- Enums are text in this database, so no statement is needed.

BEGIN;

COMMIT;
