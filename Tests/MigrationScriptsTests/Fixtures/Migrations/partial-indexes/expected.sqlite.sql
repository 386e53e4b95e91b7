-- Changes:
-- - add unique index "Job_name_key" on "Job"
-- - add index "Job_state_idx" on "Job"
--
-- Risks:
-- - may fail: unique index "Job_name_key" on "Job": no two rows may hold the same values
--   SELECT "name", count(*) FROM "Job" WHERE "name" IS NOT NULL AND ("endedAt" IS NULL AND "state" <> 'it''s over') GROUP BY "name" HAVING count(*) > 1;
-- - lock: the whole database while indexes of "Job" are built: blocks other writers until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
CREATE UNIQUE INDEX "Job_name_key" ON "Job"("name") WHERE "endedAt" IS NULL AND "state" <> 'it''s over';
CREATE INDEX "Job_state_idx" ON "Job"("state") WHERE "endedAt" IS NULL;

COMMIT;
