-- Changes:
-- - remove value "gone" from enum "State"
-- - drop check "not_gone" of "Task"
-- - drop check "next_is_there" of "Task"
-- - add check "next_is_there" to "Task"
--
-- Risks:
-- - data loss: rows that hold "gone" in "Task"."state" get "closed" instead
--   SELECT count(*) FROM "Task" WHERE "state" IN ('gone');
-- - data loss: rows that hold "gone" in "Task"."next" get "closed" instead
--   SELECT count(*) FROM "Task" WHERE "next" IN ('gone');
-- - data loss: rows that hold "gone" in "Note"."state" get "closed" instead
--   SELECT count(*) FROM "Note" WHERE "state" IN ('gone');
-- - may fail: check "next_is_there" of "Task": every row must meet it
--   SELECT * FROM "Task" WHERE NOT (next <> 'open' OR id > 0);
-- - rewrite: rewrites table "Note": enum "State" is recreated without the removed labels
-- - rewrite: rewrites table "Task": enum "State" is recreated without the removed labels
-- - lock: ACCESS EXCLUSIVE on "Task", "Note" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Task"
    DROP CONSTRAINT "not_gone",
    DROP CONSTRAINT "next_is_there";

ALTER TABLE "Task" DROP CONSTRAINT "Task_check";
CREATE TYPE "State_new" AS ENUM ('open', 'closed');
ALTER TABLE "Task"
    ALTER COLUMN "state" TYPE "State_new" USING (CASE "state"::text WHEN 'gone' THEN 'closed' ELSE "state"::text END::"State_new"),
    ALTER COLUMN "next" TYPE "State_new" USING (CASE "next"::text WHEN 'gone' THEN 'closed' ELSE "next"::text END::"State_new");
ALTER TABLE "Note"
    ALTER COLUMN "state" DROP DEFAULT,
    ALTER COLUMN "state" TYPE "State_new" USING (CASE "state"::text WHEN 'gone' THEN 'closed' ELSE "state"::text END::"State_new");
ALTER TYPE "State" RENAME TO "State_old";
ALTER TYPE "State_new" RENAME TO "State";
DROP TYPE "State_old";
ALTER TABLE "Task" ADD CONSTRAINT "Task_check" CHECK (state <> 'closed' OR next IS NOT NULL OR id > 0);

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Task" ADD CONSTRAINT "next_is_there" CHECK (next <> 'open' OR id > 0);

COMMIT;
