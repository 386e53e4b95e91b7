-- - add value "legacy" to enum "Role"

BEGIN;

COMMIT;
