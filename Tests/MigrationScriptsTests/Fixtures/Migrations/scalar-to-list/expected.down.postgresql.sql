-- Changes:
-- - change column "Item"."tag" from TEXT[] to TEXT
-- - make column "Item"."tag" required
-- - drop the default of column "Item"."tag"
-- - change column "Item"."tags" from TEXT to TEXT[]
--
-- Risks:
-- - data loss: "Item"."tag" changes from TEXT[] to TEXT: only the first element of each list is kept
--   SELECT count(*) FROM "Item" WHERE "tag" IS NOT NULL;
-- - may fail: "Item"."tag" becomes required: no row may hold NULL
--   SELECT * FROM "Item" WHERE "tag" IS NULL;
-- - rewrite: rewrites table "Item": "tag" becomes TEXT; "tags" becomes TEXT[]
-- - lock: ACCESS EXCLUSIVE on "Item" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
-- structure only: what values of "Item"."tags" lost is not restored
ALTER TABLE "Item"
    ALTER COLUMN "tag" DROP DEFAULT,
    ALTER COLUMN "tag" SET DATA TYPE TEXT USING ("tag"[array_lower("tag", 1)]),
    ALTER COLUMN "tag" SET NOT NULL,
    ALTER COLUMN "tags" SET DATA TYPE TEXT[] USING (CASE WHEN "tags" IS NOT NULL THEN ARRAY["tags"]::TEXT[] END);

COMMIT;
