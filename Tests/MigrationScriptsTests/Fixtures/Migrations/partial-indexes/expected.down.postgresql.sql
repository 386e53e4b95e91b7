-- Changes:
-- - drop unique index "Job_name_key" on "Job"
-- - drop index "Job_state_idx" on "Job"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Job" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP INDEX "Job_name_key";
DROP INDEX "Job_state_idx";

COMMIT;
