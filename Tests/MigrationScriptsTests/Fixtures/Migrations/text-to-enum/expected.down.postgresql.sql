-- Changes:
-- - change column "Account"."role" from Role to TEXT
-- - drop enum "Role"
--
-- Risks:
-- - rewrite: rewrites table "Account": "role" becomes TEXT
-- - lock: ACCESS EXCLUSIVE on "Account" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Account"
    ALTER COLUMN "role" DROP DEFAULT,
    ALTER COLUMN "role" SET DATA TYPE TEXT,
    ALTER COLUMN "role" SET DEFAULT 'user';

DROP TYPE "Role";

COMMIT;
