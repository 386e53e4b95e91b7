-- Changes:
-- - change column "Account"."role" from Role to TEXT
-- - change column "Account"."token" from UUID to TEXT
-- - change column "Account"."old" from BOOLEAN to INTEGER
-- - add column "Account"."gone" TEXT, with '' for existing rows
-- - drop enum "Role"
--
-- Risks:
-- - rewrite: rewrites table "Account": "role" becomes TEXT; "token" becomes TEXT; "old" becomes INTEGER
-- - lock: ACCESS EXCLUSIVE on "Account" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 1 of 2 steps exact, 1 structure only, marked below.

BEGIN;

-- structure only: values of "Account"."token" come back as UUID writes them, not as they were written
-- structure only: what values of "Account"."old" lost is not restored
-- structure only: the values of "Account"."gone" are lost, rows get a placeholder
ALTER TABLE "Account"
    ALTER COLUMN "role" SET DATA TYPE TEXT,
    ALTER COLUMN "token" SET DATA TYPE TEXT,
    ALTER COLUMN "old" SET DATA TYPE INTEGER USING ("old"::integer::INTEGER),
    ADD COLUMN "gone" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Account" ALTER COLUMN "gone" DROP DEFAULT;

DROP TYPE "Role";

COMMIT;
