-- Changes:
-- - make column "User"."name" optional
-- - change column "User"."nick" from VARCHAR(4) to TEXT
-- - drop check "small_id" of "User"
-- - drop unique index "User_name_key" on "User"
-- - drop foreign key "User_teamId_fkey" of "User"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "User", "Team" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "User" DROP CONSTRAINT "User_teamId_fkey";

DROP INDEX "User_name_key";

ALTER TABLE "User"
    DROP CONSTRAINT "small_id",
    ALTER COLUMN "name" DROP NOT NULL,
    ALTER COLUMN "nick" SET DATA TYPE TEXT;

COMMIT;
