-- Changes:
-- - add value "gone" to enum "State"
-- - drop column "Task"."extra"
-- - recompute column "Task"."weight"
-- - recompute column "Task"."rank"
-- - add column "Task"."isGone" BOOLEAN
-- - drop check "weighs" of "Task"
-- - add check "weighs" to "Task"
-- - drop index "Task_weight_idx" on "Task"
-- - add index "Task_weight_idx" on "Task"
--
-- Risks:
-- - data loss: drops column "Task"."extra" with its values: code that reads it fails
--   SELECT count(*) FROM "Task" WHERE "extra" IS NOT NULL;
-- - data loss: drops "Task"."rank" and adds it again, changed from INTEGER to INTEGER: its values are lost
--   SELECT count(*) FROM "Task" WHERE "rank" IS NOT NULL;
-- - rewrite: rewrites table "Task": enum "State" is recreated with its former labels in their order
-- - rewrite: rewrites table "Task": "weight" is computed for every row; "rank" is computed for every row; "isGone" is computed for every row
-- - lock: ACCESS EXCLUSIVE on "Task" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 4 of 5 steps exact, 1 structure only, marked below.

BEGIN;

DROP INDEX "Task_weight_idx";

ALTER TABLE "Task"
    DROP CONSTRAINT "weighs",
    DROP COLUMN "weight";

-- structure only: rows that held "gone" keep "closed"
ALTER TABLE "Task" DROP COLUMN "isOpen";
CREATE TYPE "State_new" AS ENUM ('open', 'closed', 'gone');
ALTER TABLE "Task" ALTER COLUMN "state" TYPE "State_new" USING ("state"::text::"State_new");
ALTER TYPE "State" RENAME TO "State_old";
ALTER TYPE "State_new" RENAME TO "State";
DROP TYPE "State_old";
ALTER TABLE "Task" ADD COLUMN "isOpen" BOOLEAN NOT NULL GENERATED ALWAYS AS (state = 'open') STORED;

ALTER TABLE "Task"
    DROP COLUMN "extra",
    DROP COLUMN "rank",
    ADD COLUMN "weight" INTEGER NOT NULL GENERATED ALWAYS AS (CASE state WHEN 'gone' THEN 0 ELSE 1 END) STORED,
    ADD COLUMN "rank" INTEGER NOT NULL GENERATED ALWAYS AS (CASE state WHEN 'open' THEN 2 ELSE 1 END) STORED,
    ADD COLUMN "isGone" BOOLEAN NOT NULL GENERATED ALWAYS AS (state = 'gone') STORED,
    ADD CONSTRAINT "weighs" CHECK (weight >= 0);

CREATE INDEX "Task_weight_idx" ON "Task"("weight");

COMMIT;
