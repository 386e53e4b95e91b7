-- Changes:
-- - add table "Old" with 2 columns
-- - drop index "third" on "Item"
-- - rename index "second" to "first"
-- - rename index "first" to "second"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Item" for a moment: blocks reads and writes until COMMIT
--
-- Restores: 5 of 6 steps exact, 1 structure only, marked below.

BEGIN;

DROP INDEX "third";

ALTER INDEX "first" RENAME TO "_schemagen_1_first";

ALTER INDEX "second" RENAME TO "first";

ALTER INDEX "_schemagen_1_first" RENAME TO "second";

-- structure only: the rows of "Old" are lost
CREATE TABLE "Old" (
    "id" INTEGER NOT NULL,
    "a" INTEGER NOT NULL,

    CONSTRAINT "Old_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "third" ON "Old"("a");

COMMIT;
