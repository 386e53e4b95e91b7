-- - add value "guest" to enum "Role"

BEGIN;

ALTER TYPE "Role" ADD VALUE 'guest' BEFORE 'user';

COMMIT;

-- - change the default of column "Account"."role"

BEGIN;

ALTER TABLE "Account" ALTER COLUMN "role" SET DEFAULT 'guest';

COMMIT;
