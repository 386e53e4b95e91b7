-- Changes:
-- - drop table "Country"
-- - drop table "City"
--
-- Risks:
-- - data loss: drops table "Country" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Country";
-- - data loss: drops table "City" with all its rows: code that reads it fails
--   SELECT count(*) FROM "City";
--
-- Restores: every step is exact.
--
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost. A shell that continues after an error may leave tables behind whose names
-- begin with _schemagen; the next run drops them.

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Country";
DROP TABLE IF EXISTS "_schemagen_guard_City";
DROP TABLE IF EXISTS "_schemagen_checks";
DROP TABLE IF EXISTS "_schemagen_checks_begun";
DROP TABLE IF EXISTS "_schemagen_checks_done";
DROP TABLE IF EXISTS "_schemagen_gate";

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_checks" (passed);
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_begun";

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

-- Fails with the name of a view or trigger that uses what this migration drops. Then nothing is
-- kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks_begun" RENAME TO "_schemagen_checks_done";
CREATE TABLE "_schemagen_gate" (passed CONSTRAINT "a check above failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_gate" SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_schemagen_checks_done');
DROP TABLE "_schemagen_gate";
DROP TABLE "_schemagen_checks_done";

COMMIT;
PRAGMA foreign_keys=ON;
