-- Changes:
-- - add value "draft" to enum "State"
--
-- Risks:
-- - rewrite: rewrites table "Task": enum "State" is recreated with its former labels in their order
-- - lock: ACCESS EXCLUSIVE on "Task" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.

BEGIN;

-- structure only: rows that held "draft" keep "open"
CREATE TYPE "State_new" AS ENUM ('draft', 'open', 'closed');
ALTER TABLE "Task"
    ALTER COLUMN "state" DROP DEFAULT,
    ALTER COLUMN "state" TYPE "State_new" USING ("state"::text::"State_new");
ALTER TYPE "State" RENAME TO "State_old";
ALTER TYPE "State_new" RENAME TO "State";
DROP TYPE "State_old";
ALTER TABLE "Task" ALTER COLUMN "state" SET DEFAULT 'draft';

COMMIT;
