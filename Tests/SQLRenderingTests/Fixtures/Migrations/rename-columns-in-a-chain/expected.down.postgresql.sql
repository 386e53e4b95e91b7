-- - rename column "Pair"."middle" to "left"
-- - rename column "Pair"."right" to "middle"
-- warning: renames the column "Pair"."middle" to "left": code that runs meanwhile and uses the old name fails
-- warning: renames the column "Pair"."right" to "middle": code that runs meanwhile and uses the old name fails

BEGIN;

ALTER TABLE "Pair" RENAME COLUMN "middle" TO "left";

ALTER TABLE "Pair" RENAME COLUMN "right" TO "middle";

COMMIT;
