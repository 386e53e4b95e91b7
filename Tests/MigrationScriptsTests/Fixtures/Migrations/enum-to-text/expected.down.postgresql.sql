-- Changes:
-- - add enum "Role" (user, admin)
-- - change column "Account"."role" from TEXT to Role
--
-- Risks:
-- - may fail: "Account"."role" changes from TEXT to Role: every value must fit
--   SELECT * FROM "Account" WHERE "role" NOT IN ('user', 'admin');
-- - rewrite: rewrites table "Account": "role" becomes Role
-- - lock: ACCESS EXCLUSIVE on "Account" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

CREATE TYPE "Role" AS ENUM ('user', 'admin');

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Account"
    ALTER COLUMN "role" DROP DEFAULT,
    ALTER COLUMN "role" SET DATA TYPE "Role" USING ("role"::"Role"),
    ALTER COLUMN "role" SET DEFAULT 'user';

COMMIT;
