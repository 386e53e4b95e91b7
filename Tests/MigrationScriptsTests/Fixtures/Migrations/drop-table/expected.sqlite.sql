-- Changes:
-- - drop table "Note"
--
-- Risks:
-- - data loss: drops table "Note" with all its rows
--   SELECT count(*) FROM "Note";
--
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Note"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Note";

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Note" ("key0", FOREIGN KEY ("key0") REFERENCES "Note" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Note" SELECT "id" FROM "Note" LIMIT 1;
DROP TABLE "Note";
DROP TABLE "_schemagen_guard_Note";

COMMIT;
PRAGMA foreign_keys=ON;
