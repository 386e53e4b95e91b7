-- - rename value "user" of enum "Role" to "member"

BEGIN;

ALTER TYPE "Role" RENAME VALUE 'user' TO 'member';

COMMIT;
