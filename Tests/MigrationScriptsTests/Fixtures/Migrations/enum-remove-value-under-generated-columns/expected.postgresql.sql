-- Changes:
-- - remove value "gone" from enum "State"
-- - drop column "Task"."isGone"
-- - recompute column "Task"."weight"
-- - stop computing column "Task"."rank"
-- - add column "Task"."extra" INTEGER
-- - drop check "weighs" of "Task"
-- - add check "weighs" to "Task"
-- - drop index "Task_weight_idx" on "Task"
-- - add index "Task_weight_idx" on "Task"
--
-- Risks:
-- - data loss: rows that hold "gone" in "Task"."state" get "closed" instead
--   SELECT count(*) FROM "Task" WHERE "state" IN ('gone');
-- - rewrite: rewrites table "Task": enum "State" is recreated without the removed labels
-- - rewrite: rewrites table "Task": "weight" is computed for every row
-- - lock: ACCESS EXCLUSIVE on "Task" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

DROP INDEX "Task_weight_idx";

ALTER TABLE "Task"
    DROP CONSTRAINT "weighs",
    DROP COLUMN "isGone",
    DROP COLUMN "weight",
    ALTER COLUMN "rank" DROP EXPRESSION;

ALTER TABLE "Task" DROP COLUMN "isOpen";
CREATE TYPE "State_new" AS ENUM ('open', 'closed');
ALTER TABLE "Task" ALTER COLUMN "state" TYPE "State_new" USING (CASE "state"::text WHEN 'gone' THEN 'closed' ELSE "state"::text END::"State_new");
ALTER TYPE "State" RENAME TO "State_old";
ALTER TYPE "State_new" RENAME TO "State";
DROP TYPE "State_old";
ALTER TABLE "Task" ADD COLUMN "isOpen" BOOLEAN NOT NULL GENERATED ALWAYS AS (state = 'open') STORED;

ALTER TABLE "Task"
    ADD COLUMN "extra" INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN "weight" INTEGER NOT NULL GENERATED ALWAYS AS (CASE state WHEN 'closed' THEN 0 ELSE extra END) STORED,
    ADD CONSTRAINT "weighs" CHECK (weight >= 0);

CREATE INDEX "Task_weight_idx" ON "Task"("weight");

COMMIT;
