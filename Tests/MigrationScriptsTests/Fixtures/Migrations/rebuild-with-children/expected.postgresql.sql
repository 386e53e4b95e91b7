-- Changes:
-- - make column "Parent"."name" required
-- - add a default to column "Parent"."name"
--
-- Risks:
-- - may fail: "Parent"."name" becomes required: no row may hold NULL
--   SELECT * FROM "Parent" WHERE "name" IS NULL;
-- - lock: ACCESS EXCLUSIVE on "Parent" while every row is checked: blocks reads and writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Parent"
    ALTER COLUMN "name" SET NOT NULL,
    ALTER COLUMN "name" SET DEFAULT 'nobody';

COMMIT;
