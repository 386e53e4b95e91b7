-- Changes:
-- - drop table "Country"
-- - drop table "City"
--
-- Risks:
-- - data loss: drops table "Country" with all its rows
--   SELECT count(*) FROM "Country";
-- - data loss: drops table "City" with all its rows
--   SELECT count(*) FROM "City";
--
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Country", "_schemagen_guard_City"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Country";
DROP TABLE IF EXISTS "_schemagen_guard_City";

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Country" ("key0", FOREIGN KEY ("key0") REFERENCES "Country" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Country" SELECT "id" FROM "Country" LIMIT 1;
DROP TABLE "Country";
DROP TABLE "_schemagen_guard_Country";

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_City" ("key0", FOREIGN KEY ("key0") REFERENCES "City" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_City" SELECT "id" FROM "City" LIMIT 1;
DROP TABLE "City";
DROP TABLE "_schemagen_guard_City";

COMMIT;
PRAGMA foreign_keys=ON;
