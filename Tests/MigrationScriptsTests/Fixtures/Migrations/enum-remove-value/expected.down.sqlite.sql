-- Risks: none.
--
-- Not restored: rows that held "legacy" keep the "user" that they were given.

BEGIN;

COMMIT;
