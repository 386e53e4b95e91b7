-- Changes:
-- - rename column "Pair"."left" to "middle"
-- - rename column "Pair"."middle" to "right"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Pair" for a moment: blocks reads and writes until COMMIT
-- - note: "Pair"."middle" becomes "right": code that uses the old name fails
-- - note: "Pair"."left" becomes "middle": code that uses the old name fails

BEGIN;

ALTER TABLE "Pair" RENAME COLUMN "middle" TO "right";

ALTER TABLE "Pair" RENAME COLUMN "left" TO "middle";

COMMIT;
