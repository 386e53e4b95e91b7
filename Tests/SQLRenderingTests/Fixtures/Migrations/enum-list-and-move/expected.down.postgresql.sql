-- - add value "legacy" to enum "Role"

BEGIN;

ALTER TYPE "Role" ADD VALUE 'legacy';

COMMIT;
