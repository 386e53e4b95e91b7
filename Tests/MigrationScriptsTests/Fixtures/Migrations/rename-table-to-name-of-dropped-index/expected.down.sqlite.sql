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

PRAGMA foreign_keys=OFF;
BEGIN;

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_checks_opened" (passed CONSTRAINT "a check failed" CHECK (passed));
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_checks_opened" RENAME TO "_schemagen_checks";

-- Fails if foreign keys are on: DROP TABLE would delete the rows that reference a table.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'foreign keys cannot be switched off while a transaction is open: commit it first')) = 0 FROM pragma_foreign_keys WHERE foreign_keys;

ALTER TABLE "Memo" RENAME TO "Note";

ALTER TABLE "Path" RENAME TO "Place";

DROP TABLE "Brand";

DROP INDEX "Memo_title_idx";
CREATE INDEX "Memo" ON "Note"("title");

CREATE INDEX "Path" ON "Way"("title");

-- structure only: the values of "Tool"."brand" are lost
ALTER TABLE "Tool" ADD COLUMN "brand" TEXT NOT NULL DEFAULT 'none';
CREATE INDEX "Brand" ON "Tool"("size");

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 1 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
