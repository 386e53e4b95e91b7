-- Changes:
-- - rename column "Page"."number" to "id"
-- - rename column "Scan"."name" to "slug"
-- - drop table "Print"
--
-- Risks:
-- - data loss: drops table "Print" with all its rows
--   SELECT count(*) FROM "Print";
-- - note: "Page"."number" becomes "id": code that uses the old name fails
-- - note: "Scan"."name" becomes "slug": code that uses the old name fails
--
-- Restores: every step is exact.
--
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Print"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Print";

ALTER TABLE "Page" RENAME COLUMN "number" TO "id";

ALTER TABLE "Scan" RENAME COLUMN "name" TO "slug";

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Print" ("key0", FOREIGN KEY ("key0") REFERENCES "Print" ("slug") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Print" SELECT "slug" FROM "Print" LIMIT 1;
DROP TABLE "Print";
DROP TABLE "_schemagen_guard_Print";

COMMIT;
PRAGMA foreign_keys=ON;
