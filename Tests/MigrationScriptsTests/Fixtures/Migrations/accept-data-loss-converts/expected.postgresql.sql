-- Changes:
-- - add enum "Role" (member, guest)
-- - drop column "Account"."gone"
-- - change column "Account"."role" from TEXT to Role
-- - change column "Account"."token" from TEXT to UUID
-- - change column "Account"."old" from INTEGER to BOOLEAN
--
-- Risks:
-- - data loss: drops column "Account"."gone" with its values: code that reads it fails
--   SELECT count(*) FROM "Account" WHERE "gone" IS NOT NULL;
-- - data loss: "Account"."old" changes from INTEGER to BOOLEAN: every number but zero becomes true
--   SELECT count(*) FROM "Account" WHERE "old" IS NOT NULL;
-- - may fail: "Account"."role" changes from TEXT to Role: every value must fit
--   SELECT * FROM "Account" WHERE "role" NOT IN ('member', 'guest');
-- - may fail: "Account"."token" changes from TEXT to UUID: every value must fit
--   SELECT * FROM "Account" WHERE "token" !~* '^(\{([0-9a-f]{4}-?){7}[0-9a-f]{4}\}|([0-9a-f]{4}-?){7}[0-9a-f]{4})$';
-- - rewrite: rewrites table "Account": "role" becomes Role; "token" becomes UUID; "old" becomes BOOLEAN
-- - lock: ACCESS EXCLUSIVE on "Account" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

CREATE TYPE "Role" AS ENUM ('member', 'guest');

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Account"
    DROP COLUMN "gone",
    ALTER COLUMN "role" SET DATA TYPE "Role" USING ("role"::"Role"),
    ALTER COLUMN "token" SET DATA TYPE UUID USING ("token"::UUID),
    ALTER COLUMN "old" SET DATA TYPE BOOLEAN USING ("old" <> 0);

COMMIT;
