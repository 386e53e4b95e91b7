-- Changes:
-- - rename column "Pair"."middle" to "left"
-- - rename column "Pair"."right" to "middle"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Pair" for a moment: blocks reads and writes until COMMIT
-- - note: "Pair"."middle" becomes "left": code that uses the old name fails
-- - note: "Pair"."right" becomes "middle": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Pair" RENAME COLUMN "middle" TO "left";

ALTER TABLE "Pair" RENAME COLUMN "right" TO "middle";

COMMIT;
