-- Changes:
-- - add value "gone" to enum "State"
-- - add index "Task_name_idx" on "Task"
-- - drop index "plan_names" on "Plan"
-- - rename index "plans_that_are_open" to "open_plans"
-- - add index "plan_names" on "Plan"
--
-- Risks:
-- - rewrite: rewrites table "Plan": enum "State" is recreated with its former labels in their order
-- - rewrite: rewrites table "Task": enum "State" is recreated with its former labels in their order
-- - lock: ACCESS EXCLUSIVE on "Plan", "Task" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 4 of 5 steps exact, 1 structure only, marked below.

BEGIN;

DROP INDEX "plan_names";

ALTER INDEX "plans_that_are_open" RENAME TO "open_plans";

-- structure only: rows that held "gone" keep "closed"
DROP INDEX "open_plans";
CREATE TYPE "State_new" AS ENUM ('open', 'closed', 'gone');
ALTER TABLE "Task" ALTER COLUMN "state" TYPE "State_new" USING ("state"::text::"State_new");
ALTER TABLE "Plan" ALTER COLUMN "state" TYPE "State_new" USING ("state"::text::"State_new");
ALTER TYPE "State" RENAME TO "State_old";
ALTER TYPE "State_new" RENAME TO "State";
DROP TYPE "State_old";
CREATE INDEX "open_plans" ON "Plan"("id") WHERE "state" = 'open';

CREATE INDEX "Task_name_idx" ON "Task"("name") WHERE "state" = 'gone';

CREATE INDEX "plan_names" ON "Plan"("name") WHERE "state" = 'gone';

COMMIT;
