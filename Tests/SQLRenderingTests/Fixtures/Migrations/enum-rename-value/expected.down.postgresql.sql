-- - rename value "member" of enum "Role" to "user"

BEGIN;

ALTER TYPE "Role" RENAME VALUE 'member' TO 'user';

COMMIT;
