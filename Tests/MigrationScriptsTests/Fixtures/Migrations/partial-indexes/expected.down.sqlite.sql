-- Changes:
-- - drop unique index "Job_name_key" on "Job"
-- - drop index "Job_state_idx" on "Job"
--
-- Risks: none.
--
-- Restores: every step is exact.

BEGIN;

DROP INDEX "Job_name_key";
DROP INDEX "Job_state_idx";

COMMIT;
