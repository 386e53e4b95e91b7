-- Changes:
-- - add column "Person"."first" TEXT, with '' for existing rows
-- - add column "Person"."code" TEXT
-- - add unique index "Person_code_key" on "Person"
-- - add index "Person_first_last_idx" on "Person"
--
-- Risks:
-- - may fail: "Person"."code" is required and has no value for existing rows: the table must be empty
--   SELECT * FROM "Person" LIMIT 1;
-- - lock: ACCESS EXCLUSIVE on "Person" while an index is built: blocks reads and writes until COMMIT
--
-- Restores: 1 of 2 steps exact, 1 impossible, marked below.

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
-- impossible: "Person"."code" is required and its values are lost: the table must be empty
-- structure only: the values of "Person"."first" are lost, rows get a placeholder
ALTER TABLE "Person"
    ADD COLUMN "first" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "code" TEXT NOT NULL;
ALTER TABLE "Person" ALTER COLUMN "first" DROP DEFAULT;

CREATE UNIQUE INDEX "Person_code_key" ON "Person"("code");
CREATE INDEX "Person_first_last_idx" ON "Person"("first", "last");

COMMIT;
