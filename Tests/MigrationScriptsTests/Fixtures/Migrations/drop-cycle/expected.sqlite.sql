-- Changes:
-- - drop table "Country"
-- - drop table "City"
--
-- Risks:
-- - data loss: drops the table "Country" with all its rows
--   SELECT count(*) FROM "Country";
-- - data loss: drops the table "City" with all its rows
--   SELECT count(*) FROM "City";
--
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_Country", "_schemagen_guard_City"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_Country";
DROP TABLE IF EXISTS "_schemagen_guard_City";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Country" ("key0", FOREIGN KEY ("key0") REFERENCES "Country" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Country" SELECT "id" FROM "Country" LIMIT 1;
DROP TABLE "Country";
DROP TABLE "_schemagen_guard_Country";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_City" ("key0", FOREIGN KEY ("key0") REFERENCES "City" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_City" SELECT "id" FROM "City" LIMIT 1;
DROP TABLE "City";
DROP TABLE "_schemagen_guard_City";

COMMIT;
PRAGMA foreign_keys=ON;
