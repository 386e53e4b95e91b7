-- Changes:
-- - rename column "Page"."number" to "id"
-- - rename column "Scan"."name" to "slug"
-- - drop table "Print"
--
-- Risks:
-- - data loss: drops the table "Print" with all its rows
--   SELECT count(*) FROM "Print";
-- - note: "Page"."number" is "id" from now on: code that uses the old name fails
-- - note: "Scan"."name" is "slug" from now on: code that uses the old name fails
--
-- Restores: every step is exact.
--
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_Print"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_Print";

ALTER TABLE "Page" RENAME COLUMN "number" TO "id";

ALTER TABLE "Scan" RENAME COLUMN "name" TO "slug";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Print" ("key0", FOREIGN KEY ("key0") REFERENCES "Print" ("slug") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Print" SELECT "slug" FROM "Print" LIMIT 1;
DROP TABLE "Print";
DROP TABLE "_schemagen_guard_Print";

COMMIT;
PRAGMA foreign_keys=ON;
