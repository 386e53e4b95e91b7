-- Changes:
-- - drop table "Sample"
--
-- Risks:
-- - data loss: drops the table "Sample" with all its rows
--   SELECT count(*) FROM "Sample";
--
-- Restores: every step is exact.
--
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_Sample"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_Sample";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Sample" ("key0", FOREIGN KEY ("key0") REFERENCES "Sample" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Sample" SELECT "id" FROM "Sample" LIMIT 1;
DROP TABLE "Sample";
DROP TABLE "_schemagen_guard_Sample";

COMMIT;
PRAGMA foreign_keys=ON;
