-- - add value "legacy" to enum "Role"

BEGIN;

-- structure only: rows that held "legacy" keep the value that they were given
ALTER TYPE "Role" ADD VALUE 'legacy';

COMMIT;
