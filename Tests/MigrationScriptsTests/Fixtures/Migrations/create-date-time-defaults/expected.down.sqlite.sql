-- Changes:
-- - drop table "Event"
--
-- Risks:
-- - data loss: drops table "Event" with all its rows
--   SELECT count(*) FROM "Event";
--
-- Restores: every step is exact.
--
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Event"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Event";

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Event" ("key0", FOREIGN KEY ("key0") REFERENCES "Event" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Event" SELECT "id" FROM "Event" LIMIT 1;
DROP TABLE "Event";
DROP TABLE "_schemagen_guard_Event";

COMMIT;
PRAGMA foreign_keys=ON;
