-- Changes:
-- - rename value "VISITOR" of enum "Role" to "GUEST"
-- - add value "STAFF" to enum "Role"
--
-- Risks:
-- - rewrite: rewrites table "Person": enum "Role" is recreated with its former labels in their order
-- - lock: ACCESS EXCLUSIVE on "Person" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 1 of 2 steps exact, 1 structure only, marked below.

BEGIN;

ALTER TYPE "Role" RENAME VALUE 'VISITOR' TO 'GUEST';

-- structure only: rows that held "STAFF" keep "STUDENT"
CREATE TYPE "Role_new" AS ENUM ('STUDENT', 'GUEST', 'STAFF');
ALTER TABLE "Person"
    ALTER COLUMN "role" DROP DEFAULT,
    ALTER COLUMN "role" TYPE "Role_new" USING ("role"::text::"Role_new"),
    ALTER COLUMN "other" TYPE "Role_new" USING ("other"::text::"Role_new");
ALTER TYPE "Role" RENAME TO "Role_old";
ALTER TYPE "Role_new" RENAME TO "Role";
DROP TYPE "Role_old";
ALTER TABLE "Person" ALTER COLUMN "role" SET DEFAULT 'STUDENT';

COMMIT;
