-- Changes:
-- - add column "Author"."name" TEXT
--
-- Risks:
-- - may fail: "Author"."name" is required and has no value for existing rows: the table must be empty; `--fill Author.name=VALUE` gives rows one
--   SELECT * FROM "Author" LIMIT 1;
-- - lock: ACCESS EXCLUSIVE on "Author" for a moment: blocks reads and writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Author" ADD COLUMN "name" TEXT NOT NULL;

COMMIT;
