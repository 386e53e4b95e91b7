-- Changes:
-- - add value "MEMBER" to enum "Role"
--
-- Risks: none.
--

BEGIN;

COMMIT;
