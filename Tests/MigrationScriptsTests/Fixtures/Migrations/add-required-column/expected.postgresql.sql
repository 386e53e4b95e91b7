-- Changes:
-- - add column "Author"."name" TEXT
--
-- Risks:
-- - may fail: "Author"."name" is required and has no default: the table must be empty
--   SELECT * FROM "Author" LIMIT 1;
-- - lock: ACCESS EXCLUSIVE on "Author" for a moment: blocks reads and writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Author" ADD COLUMN "name" TEXT NOT NULL;

COMMIT;
