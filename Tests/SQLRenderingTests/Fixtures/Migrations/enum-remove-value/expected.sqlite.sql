-- - remove value "legacy" from enum "Role"
-- warning: removes "legacy" from the enum "Role": rows of "Account" that hold it stay and cannot be read
--   find them: SELECT count(*) FROM "Account" WHERE "role" IN ('legacy')

BEGIN;

UPDATE "Account" SET "role" = 'user' WHERE "role" = 'legacy';

COMMIT;
