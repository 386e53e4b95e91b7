-- Changes:
-- - add value "gone" to enum "State"
-- - rename table "Job" to "Task"
-- - rename column "Task"."phase" to "state"
-- - rename primary key "Job_pkey" to "Task_pkey"
-- - rename check "Job_check" to "Task_check"
-- - rename index "Job_name_idx" to "Task_name_idx"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Task" for a moment: blocks reads and writes until COMMIT
-- - note: "Job" becomes "Task": code that uses the old name fails
-- - note: "Task"."phase" becomes "state": code that uses the old name fails
--
-- Restores: 3 of 4 steps exact, 1 structure only, marked below.

BEGIN;

ALTER TABLE "Job" RENAME TO "Task";

-- structure only: rows that held "gone" keep "closed"
ALTER TYPE "State" ADD VALUE 'gone';

ALTER TABLE "Task" RENAME COLUMN "phase" TO "state";

ALTER TABLE "Task" RENAME CONSTRAINT "Job_pkey" TO "Task_pkey";
ALTER TABLE "Task" RENAME CONSTRAINT "Job_check" TO "Task_check";
ALTER INDEX "Job_name_idx" RENAME TO "Task_name_idx";

COMMIT;
