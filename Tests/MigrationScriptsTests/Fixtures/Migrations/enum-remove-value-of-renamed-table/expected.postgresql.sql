-- Changes:
-- - remove value "gone" from enum "State"
-- - rename table "Task" to "Job"
-- - rename column "Job"."state" to "phase"
-- - rename primary key "Task_pkey" to "Job_pkey"
-- - rename check "Task_check" to "Job_check"
-- - rename index "Task_name_idx" to "Job_name_idx"
--
-- Risks:
-- - data loss: rows that hold "gone" in "Task"."state" get "closed" instead
--   SELECT count(*) FROM "Task" WHERE "state" IN ('gone');
-- - rewrite: rewrites table "Task": enum "State" is recreated without the removed labels
-- - lock: ACCESS EXCLUSIVE on "Job" while it is rewritten: blocks reads and writes until COMMIT
-- - note: "Task" becomes "Job": code that uses the old name fails
-- - note: "Job"."state" becomes "phase": code that uses the old name fails

BEGIN;

ALTER TABLE "Task" RENAME TO "Job";

ALTER TABLE "Job" RENAME COLUMN "state" TO "phase";

ALTER TABLE "Job" RENAME CONSTRAINT "Task_pkey" TO "Job_pkey";
ALTER TABLE "Job" RENAME CONSTRAINT "Task_check" TO "Job_check";
ALTER INDEX "Task_name_idx" RENAME TO "Job_name_idx";

DROP INDEX "Job_name_idx";
ALTER TABLE "Job" DROP CONSTRAINT "Job_check";
CREATE TYPE "State_new" AS ENUM ('open', 'closed');
ALTER TABLE "Job"
    ALTER COLUMN "phase" DROP DEFAULT,
    ALTER COLUMN "phase" TYPE "State_new" USING (CASE "phase"::text WHEN 'gone' THEN 'closed' ELSE "phase"::text END::"State_new");
ALTER TYPE "State" RENAME TO "State_old";
ALTER TYPE "State_new" RENAME TO "State";
DROP TYPE "State_old";
ALTER TABLE "Job" ALTER COLUMN "phase" SET DEFAULT 'open';
ALTER TABLE "Job" ADD CONSTRAINT "Job_check" CHECK (phase <> 'closed' OR id > 0);
CREATE INDEX "Job_name_idx" ON "Job"("name") WHERE "phase" = 'open';

COMMIT;
