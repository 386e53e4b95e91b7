-- - add unique index "Job_name_key" on "Job"
-- - add index "Job_state_idx" on "Job"
-- warning: adds the unique index "Job_name_key" to "Job": fails if rows have the same values
--   find them: SELECT "name", count(*) FROM "Job" WHERE "name" IS NOT NULL GROUP BY "name" HAVING count(*) > 1

BEGIN;

CREATE UNIQUE INDEX "Job_name_key" ON "Job"("name") WHERE "endedAt" IS NULL AND "state" <> 'it''s over';
CREATE INDEX "Job_state_idx" ON "Job"("state") WHERE "endedAt" IS NULL;

COMMIT;
