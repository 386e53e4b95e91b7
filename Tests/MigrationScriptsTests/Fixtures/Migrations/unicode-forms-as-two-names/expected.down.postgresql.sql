-- Changes:
-- - drop column "Pair"."é"
-- - drop column "Pair"."kind"
-- - drop check "both" of "Pair"
-- - drop index "Pair_é" on "Pair"
-- - drop index "Pair_é" on "Pair"
--
-- Risks:
-- - data loss: drops column "Pair"."é" with its values: code that reads it fails
--   SELECT count(*) FROM "Pair" WHERE "é" IS NOT NULL;
-- - data loss: drops column "Pair"."kind" with its values: code that reads it fails
--   SELECT count(*) FROM "Pair" WHERE "kind" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Pair" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP INDEX "Pair_é";
DROP INDEX "Pair_é";

ALTER TABLE "Pair"
    DROP CONSTRAINT "both",
    DROP COLUMN "é",
    DROP COLUMN "kind";

COMMIT;

-- Changes:
-- - remove value "é" from enum "Kind"
--
-- Risks: none.
--
-- Restores: every step is exact.

BEGIN;

CREATE TYPE "Kind_new" AS ENUM ('é');
ALTER TYPE "Kind" RENAME TO "Kind_old";
ALTER TYPE "Kind_new" RENAME TO "Kind";
DROP TYPE "Kind_old";

COMMIT;
