-- Changes:
-- - drop table "Child"
--
-- Risks:
-- - data loss: drops table "Child" with all its rows
--   SELECT count(*) FROM "Child";
--
-- Restores: every step is exact.
--
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Child"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Child";

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Child" ("key0", FOREIGN KEY ("key0") REFERENCES "Child" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Child" SELECT "id" FROM "Child" LIMIT 1;
DROP TABLE "Child";
DROP TABLE "_schemagen_guard_Child";

COMMIT;
PRAGMA foreign_keys=ON;
