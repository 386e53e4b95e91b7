-- Changes:
-- - change column "Item"."tag" from TEXT to TEXT[]
-- - make column "Item"."tag" optional
-- - add a default to column "Item"."tag"
-- - change column "Item"."tags" from TEXT[] to TEXT
--
-- Risks:
-- - data loss: "Item"."tags" changes from TEXT[] to TEXT: only the first element of each list is kept
--   SELECT count(*) FROM "Item" WHERE "tags" IS NOT NULL;
-- - rewrite: rewrites table "Item": "tag" becomes TEXT[]; "tags" becomes TEXT
-- - lock: ACCESS EXCLUSIVE on "Item" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Item"
    ALTER COLUMN "tag" SET DATA TYPE TEXT[] USING (CASE WHEN "tag" IS NOT NULL THEN ARRAY["tag"]::TEXT[] END),
    ALTER COLUMN "tag" DROP NOT NULL,
    ALTER COLUMN "tags" SET DATA TYPE TEXT USING ("tags"[array_lower("tags", 1)]),
    ALTER COLUMN "tag" SET DEFAULT ARRAY['a', 'b']::TEXT[];

COMMIT;
