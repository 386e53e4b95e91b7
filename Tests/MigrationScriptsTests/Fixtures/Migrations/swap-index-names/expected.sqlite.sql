-- Changes:
-- - rename index "first" to "second"
-- - rename index "second" to "first"
-- - add index "third" on "Item"
-- - drop table "Old"
--
-- Risks:
-- - data loss: drops the table "Old" with all its rows
--   SELECT count(*) FROM "Old";
-- - lock: the whole database while indexes of "Item" are built: nobody else can write until COMMIT
--
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_Old"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_Old";

DROP INDEX "third";

DROP INDEX "first";
DROP INDEX "second";
CREATE INDEX "second" ON "Item"("a");
CREATE INDEX "first" ON "Item"("b");
CREATE INDEX "third" ON "Item"("a", "b");

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Old" ("key0", FOREIGN KEY ("key0") REFERENCES "Old" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Old" SELECT "id" FROM "Old" LIMIT 1;
DROP TABLE "Old";
DROP TABLE "_schemagen_guard_Old";

COMMIT;
PRAGMA foreign_keys=ON;
