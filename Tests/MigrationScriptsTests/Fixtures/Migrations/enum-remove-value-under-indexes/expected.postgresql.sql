-- Changes:
-- - remove value "gone" from enum "State"
-- - drop index "Task_name_idx" on "Task"
-- - drop index "plan_names" on "Plan"
-- - rename index "open_plans" to "plans_that_are_open"
-- - add index "plan_names" on "Plan"
--
-- Risks:
-- - data loss: rows that hold "gone" in "Task"."state" get "closed" instead
--   SELECT count(*) FROM "Task" WHERE "state" IN ('gone');
-- - data loss: rows that hold "gone" in "Plan"."state" get "closed" instead
--   SELECT count(*) FROM "Plan" WHERE "state" IN ('gone');
-- - rewrite: rewrites table "Plan": enum "State" is recreated without the removed labels
-- - rewrite: rewrites table "Task": enum "State" is recreated without the removed labels
-- - lock: ACCESS EXCLUSIVE on "Task", "Plan" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

DROP INDEX "Task_name_idx";

DROP INDEX "plan_names";

ALTER INDEX "open_plans" RENAME TO "plans_that_are_open";

DROP INDEX "plans_that_are_open";
CREATE TYPE "State_new" AS ENUM ('open', 'closed');
ALTER TABLE "Task" ALTER COLUMN "state" TYPE "State_new" USING (CASE "state"::text WHEN 'gone' THEN 'closed' ELSE "state"::text END::"State_new");
ALTER TABLE "Plan" ALTER COLUMN "state" TYPE "State_new" USING (CASE "state"::text WHEN 'gone' THEN 'closed' ELSE "state"::text END::"State_new");
ALTER TYPE "State" RENAME TO "State_old";
ALTER TYPE "State_new" RENAME TO "State";
DROP TYPE "State_old";
CREATE INDEX "plans_that_are_open" ON "Plan"("id") WHERE "state" = 'open';

CREATE INDEX "plan_names" ON "Plan"("name") WHERE "state" = 'closed';

COMMIT;
