-- Changes:
-- - rename index "first" to "second"
-- - rename index "second" to "first"
-- - add index "third" on "Item"
-- - drop table "Old"
--
-- Risks:
-- - data loss: drops table "Old" with all its rows
--   SELECT count(*) FROM "Old";
-- - lock: the whole database while indexes of "Item" are built: blocks other writers until COMMIT
--
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Old"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Old";

DROP INDEX "third";

DROP INDEX "first";
DROP INDEX "second";
CREATE INDEX "second" ON "Item"("a");
CREATE INDEX "first" ON "Item"("b");
CREATE INDEX "third" ON "Item"("a", "b");

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Old" ("key0", FOREIGN KEY ("key0") REFERENCES "Old" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Old" SELECT "id" FROM "Old" LIMIT 1;
DROP TABLE "Old";
DROP TABLE "_schemagen_guard_Old";

COMMIT;
PRAGMA foreign_keys=ON;
