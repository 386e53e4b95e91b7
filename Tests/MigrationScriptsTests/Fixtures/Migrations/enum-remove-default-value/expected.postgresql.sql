-- Changes:
-- - remove value "draft" from enum "State"
--
-- Risks:
-- - data loss: rows that hold "draft" in "Task"."state" get "open" instead
--   SELECT count(*) FROM "Task" WHERE "state" IN ('draft');
-- - rewrite: rewrites table "Task": enum "State" is recreated without the removed labels
-- - lock: ACCESS EXCLUSIVE on "Task" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

CREATE TYPE "State_new" AS ENUM ('open', 'closed');
ALTER TABLE "Task"
    ALTER COLUMN "state" DROP DEFAULT,
    ALTER COLUMN "state" TYPE "State_new" USING (CASE "state"::text WHEN 'draft' THEN 'open' ELSE "state"::text END::"State_new");
ALTER TYPE "State" RENAME TO "State_old";
ALTER TYPE "State_new" RENAME TO "State";
DROP TYPE "State_old";
ALTER TABLE "Task" ALTER COLUMN "state" SET DEFAULT 'open';

COMMIT;
