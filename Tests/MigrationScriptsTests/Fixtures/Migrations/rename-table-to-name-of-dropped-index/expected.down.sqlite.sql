-- Changes:
-- - rename table "Memo" to "Note"
-- - rename index "Memo_title_idx" to "Memo"
-- - add index "Path" on "Way"
-- - rename table "Path" to "Place"
-- - add column "Tool"."brand" TEXT
-- - add index "Brand" on "Tool"
-- - drop table "Brand"
--
-- Risks:
-- - data loss: drops table "Brand" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Brand";
-- - lock: the whole database while indexes of "Note", "Way", "Tool" are built: blocks other writers until COMMIT
-- - note: "Memo" becomes "Note": code that uses the old name fails
-- - note: "Path" becomes "Place": code that uses the old name fails
--
-- Restores: 5 of 6 steps exact, 1 structure only, marked below.
--
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost. A shell that continues after an error may leave tables behind whose names
-- begin with _schemagen; the next run drops them.

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Brand";
DROP TABLE IF EXISTS "_schemagen_checks";
DROP TABLE IF EXISTS "_schemagen_checks_begun";
DROP TABLE IF EXISTS "_schemagen_checks_done";
DROP TABLE IF EXISTS "_schemagen_gate";

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_checks" (passed);
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_begun";

ALTER TABLE "Memo" RENAME TO "Note";

ALTER TABLE "Path" RENAME TO "Place";

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Brand" ("key0", FOREIGN KEY ("key0") REFERENCES "Brand" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Brand" SELECT "id" FROM "Brand" LIMIT 1;
DROP TABLE "Brand";
DROP TABLE "_schemagen_guard_Brand";

DROP INDEX "Memo_title_idx";
CREATE INDEX "Memo" ON "Note"("title");

CREATE INDEX "Path" ON "Way"("title");

-- structure only: the values of "Tool"."brand" are lost
ALTER TABLE "Tool" ADD COLUMN "brand" TEXT NOT NULL DEFAULT 'none';
CREATE INDEX "Brand" ON "Tool"("size");

-- Fails with the name of a view or trigger that uses what this migration drops. Then nothing is
-- kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks_begun" RENAME TO "_schemagen_checks_done";
CREATE TABLE "_schemagen_gate" (passed CONSTRAINT "a check above failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_gate" SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_schemagen_checks_done');
DROP TABLE "_schemagen_gate";
DROP TABLE "_schemagen_checks_done";

COMMIT;
PRAGMA foreign_keys=ON;
