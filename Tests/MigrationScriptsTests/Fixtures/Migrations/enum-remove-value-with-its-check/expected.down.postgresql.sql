-- Changes:
-- - add value "gone" to enum "State"
-- - drop check "next_is_there" of "Task"
-- - add check "not_gone" to "Task"
-- - add check "next_is_there" to "Task"
--
-- Risks:
-- - may fail: check "not_gone" of "Task": every row must meet it
-- - may fail: check "next_is_there" of "Task": every row must meet it
-- - rewrite: rewrites table "Note": enum "State" is recreated with its former labels in their order
-- - rewrite: rewrites table "Task": enum "State" is recreated with its former labels in their order
-- - lock: ACCESS EXCLUSIVE on "Task", "Note" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 2 of 3 steps exact, 1 structure only, marked below.

BEGIN;

ALTER TABLE "Task" DROP CONSTRAINT "next_is_there";

-- structure only: rows that held "gone" keep "closed"
ALTER TABLE "Task" DROP CONSTRAINT "Task_check";
CREATE TYPE "State_new" AS ENUM ('open', 'closed', 'gone');
ALTER TABLE "Task"
    ALTER COLUMN "state" TYPE "State_new" USING ("state"::text::"State_new"),
    ALTER COLUMN "next" TYPE "State_new" USING ("next"::text::"State_new");
ALTER TABLE "Note" ALTER COLUMN "state" TYPE "State_new" USING ("state"::text::"State_new");
ALTER TYPE "State" RENAME TO "State_old";
ALTER TYPE "State_new" RENAME TO "State";
DROP TYPE "State_old";
ALTER TABLE "Note" ALTER COLUMN "state" SET DEFAULT 'open';
ALTER TABLE "Task" ADD CONSTRAINT "Task_check" CHECK (state <> 'closed' OR next IS NOT NULL OR id > 0);

ALTER TABLE "Task"
    ADD CONSTRAINT "not_gone" CHECK (state <> 'gone' OR id > 0),
    ADD CONSTRAINT "next_is_there" CHECK (next <> 'gone' OR id > 0);

COMMIT;
