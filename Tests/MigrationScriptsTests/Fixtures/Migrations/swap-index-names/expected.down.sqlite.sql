-- Changes:
-- - add table "Old" with 2 columns
-- - drop index "third" on "Item"
-- - rename index "second" to "first"
-- - rename index "first" to "second"
--
-- Risks:
-- - lock: the whole database while indexes of "Item" are built: blocks other writers until COMMIT
--
-- Restores: 1 of 2 steps exact, 1 structure only, marked below.

BEGIN;

DROP INDEX "third";
DROP INDEX "second";
DROP INDEX "first";
CREATE INDEX "first" ON "Item"("a");
CREATE INDEX "second" ON "Item"("b");

-- structure only: the rows of "Old" are lost
CREATE TABLE "Old" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "a" INTEGER NOT NULL
);
CREATE INDEX "third" ON "Old"("a");

COMMIT;
