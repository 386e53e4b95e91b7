-- - change column "Item"."tag" from TEXT[] to TEXT
-- - make column "Item"."tag" required
-- - drop the default of column "Item"."tag"
-- - change column "Item"."tags" from TEXT to TEXT[]
-- warning: changes "Item"."tag" from TEXT[] to TEXT: values that do not fit are cut or rounded
-- warning: makes "Item"."tag" required: fails if a row has NULL in it
--   find them: SELECT count(*) FROM "Item" WHERE "tag" IS NULL
-- warning: changes "Item"."tag" from TEXT[] to TEXT: writes the table anew, nobody can use it meanwhile
-- warning: changes "Item"."tags" from TEXT to TEXT[]: writes the table anew, nobody can use it meanwhile

BEGIN;

-- structure only: what the values of "Item"."tags" lost stays lost
ALTER TABLE "Item" ALTER COLUMN "tag" DROP DEFAULT,
ALTER COLUMN "tag" SET DATA TYPE TEXT USING ("tag"[array_lower("tag", 1)]),
ALTER COLUMN "tag" SET NOT NULL,
ALTER COLUMN "tags" SET DATA TYPE TEXT[] USING (CASE WHEN "tags" IS NOT NULL THEN ARRAY["tags"]::TEXT[] END);

COMMIT;
