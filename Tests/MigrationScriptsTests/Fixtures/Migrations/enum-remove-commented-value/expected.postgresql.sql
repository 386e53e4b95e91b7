-- Changes:
-- - remove value "guest" from enum "Role"
--
-- Risks:
-- - data loss: rows that hold "guest" in "Account"."role" get "user" instead
--   SELECT count(*) FROM "Account" WHERE "role" IN ('guest');
-- - rewrite: rewrites table "Account": enum "Role" is recreated without the removed labels
-- - lock: ACCESS EXCLUSIVE on "Account" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

CREATE TYPE "Role_new" AS ENUM ('user', 'admin');
ALTER TABLE "Account" ALTER COLUMN "role" TYPE "Role_new" USING (CASE "role"::text WHEN 'guest' THEN 'user' ELSE "role"::text END::"Role_new");
ALTER TYPE "Role" RENAME TO "Role_old";
ALTER TYPE "Role_new" RENAME TO "Role";
DROP TYPE "Role_old";
COMMENT ON TYPE "Role" IS 'Who may do what.';

COMMIT;
