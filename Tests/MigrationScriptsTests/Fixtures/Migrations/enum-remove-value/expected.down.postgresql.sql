-- Changes:
-- - add value "legacy" to enum "Role"
--
-- Risks: none.
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.

BEGIN;

-- structure only: rows that held "legacy" keep "user"
ALTER TYPE "Role" ADD VALUE 'legacy';

COMMIT;
