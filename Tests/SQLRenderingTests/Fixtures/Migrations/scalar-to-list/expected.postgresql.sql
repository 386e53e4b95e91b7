-- - change column "Item"."tag" from TEXT to TEXT[]
-- - make column "Item"."tag" optional
-- - change the default of column "Item"."tag"
-- - change column "Item"."tags" from TEXT[] to TEXT
-- warning: changes "Item"."tags" from TEXT[] to TEXT: values that do not fit are cut or rounded
-- warning: changes "Item"."tag" from TEXT to TEXT[]: writes the table anew, nobody can use it meanwhile
-- warning: changes "Item"."tags" from TEXT[] to TEXT: writes the table anew, nobody can use it meanwhile

BEGIN;

ALTER TABLE "Item" ALTER COLUMN "tag" SET DATA TYPE TEXT[] USING (CASE WHEN "tag" IS NOT NULL THEN ARRAY["tag"]::TEXT[] END),
ALTER COLUMN "tag" DROP NOT NULL,
ALTER COLUMN "tags" SET DATA TYPE TEXT USING ("tags"[array_lower("tags", 1)]),
ALTER COLUMN "tag" SET DEFAULT ARRAY['a', 'b']::TEXT[];

COMMIT;
