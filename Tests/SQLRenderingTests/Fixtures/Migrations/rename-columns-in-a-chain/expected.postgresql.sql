-- - rename column "Pair"."left" to "middle"
-- - rename column "Pair"."middle" to "right"
-- warning: renames the column "Pair"."left" to "middle": code that runs meanwhile and uses the old name fails
-- warning: renames the column "Pair"."middle" to "right": code that runs meanwhile and uses the old name fails

BEGIN;

ALTER TABLE "Pair" RENAME COLUMN "middle" TO "right";

ALTER TABLE "Pair" RENAME COLUMN "left" TO "middle";

COMMIT;
