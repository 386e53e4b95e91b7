-- Changes:
-- - rename enum "Sort" to "Kind"
-- - add table "Status" with 2 columns
-- - rename table "Kind" to "Sort"
-- - drop column "Sort"."status"
-- - rename primary key "Kind_pkey" to "Sort_pkey"
-- - drop enum "Status"
--
-- Risks:
-- - data loss: drops column "Sort"."status" with its values: code that reads it fails
--   SELECT count(*) FROM "Kind" WHERE "status" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Sort" for a moment: blocks reads and writes until COMMIT
-- - note: "Kind" becomes "Sort": code that uses the old name fails
--
-- Restores: 6 of 7 steps exact, 1 structure only, marked below.

BEGIN;

ALTER TABLE "Kind" RENAME TO "_schemagen_1_public_Kind";

ALTER TYPE "Sort" RENAME TO "Kind";

ALTER TABLE "_schemagen_1_public_Kind" RENAME TO "Sort";

ALTER TABLE "Sort" RENAME CONSTRAINT "Kind_pkey" TO "Sort_pkey";

ALTER TABLE "Sort" DROP COLUMN "status";

DROP TYPE "Status";

-- structure only: the rows of "Status" are lost
CREATE TABLE "Status" (
    "id" INTEGER NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "Status_pkey" PRIMARY KEY ("id")
);

COMMIT;
