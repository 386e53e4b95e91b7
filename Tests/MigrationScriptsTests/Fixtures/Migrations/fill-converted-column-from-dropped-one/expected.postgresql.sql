-- Changes:
-- - drop column "T"."gone"
-- - change column "T"."x" from TEXT to INTEGER
-- - make column "T"."x" required, with CASE WHEN gone = 'no number' THEN CAST(gone AS INTEGER) ELSE length(gone) + 38 END + size for NULL
-- - change column "T"."json" from JSONB to INTEGER
-- - make column "T"."json" required, with length(gone) + length(coalesce(x, '')) for NULL
-- - change column "T"."size" from INTEGER to BIGINT
--
-- Risks:
-- - data loss: drops column "T"."gone" with its values: code that reads it fails
--   SELECT count(*) FROM "T" WHERE "gone" IS NOT NULL;
-- - may fail: "T"."x" changes from TEXT to INTEGER: every value must fit
--   SELECT * FROM "T" WHERE CASE WHEN "x" ~ '^\s*[+-]?\d+\s*$' THEN "x"::numeric NOT BETWEEN -2147483648 AND 2147483647 ELSE "x" IS NOT NULL END;
-- - may fail: "T"."x" becomes required: rows with NULL get CASE WHEN gone = 'no number' THEN CAST(gone AS INTEGER) ELSE length(gone) + 38 END + size, which must not be NULL
--   SELECT * FROM "T" WHERE NOT ("x" IS NOT NULL OR (CASE WHEN gone = 'no number' THEN CAST(gone AS INTEGER) ELSE length(gone) + 38 END + size) IS NOT NULL);
-- - may fail: "T"."json" changes from JSONB to INTEGER: every value must fit
--   SELECT * FROM "T" WHERE CASE WHEN ("json" #>> '{}') ~ '^\s*[+-]?\d+\s*$' THEN ("json" #>> '{}')::numeric NOT BETWEEN -2147483648 AND 2147483647 ELSE ("json" #>> '{}') IS NOT NULL END;
-- - may fail: "T"."json" becomes required: rows with NULL get length(gone) + length(coalesce(x, '')), which must not be NULL
--   SELECT * FROM "T" WHERE NOT ("json" IS NOT NULL OR (length(gone) + length(coalesce(x, ''))) IS NOT NULL);
-- - rewrite: rewrites table "T": "x" becomes INTEGER; "json" becomes INTEGER; "size" becomes BIGINT
-- - lock: ACCESS EXCLUSIVE on "T" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "T" ADD COLUMN "_schemagen_1_1_x" INTEGER;
ALTER TABLE "T" ADD COLUMN "_schemagen_1_2_json" INTEGER;
UPDATE "T" SET "_schemagen_1_1_x" = CASE WHEN ("x"::INTEGER) IS NULL THEN (CASE WHEN gone = 'no number' THEN CAST(gone AS INTEGER) ELSE length(gone) + 38 END + size) END, "_schemagen_1_2_json" = CASE WHEN (("json" #>> '{}')::INTEGER) IS NULL THEN (length(gone) + length(coalesce(x, ''))) END;
ALTER TABLE "T"
    DROP COLUMN "gone",
    ALTER COLUMN "x" SET DATA TYPE INTEGER USING ("x"::INTEGER),
    ALTER COLUMN "json" SET DATA TYPE INTEGER USING (("json" #>> '{}')::INTEGER),
    ALTER COLUMN "size" SET DATA TYPE BIGINT;
UPDATE "T" SET "x" = coalesce("x", "_schemagen_1_1_x"), "json" = coalesce("json", "_schemagen_1_2_json") WHERE "x" IS NULL OR "json" IS NULL;
ALTER TABLE "T"
    ALTER COLUMN "x" SET NOT NULL,
    DROP COLUMN "_schemagen_1_1_x",
    ALTER COLUMN "json" SET NOT NULL,
    DROP COLUMN "_schemagen_1_2_json";

COMMIT;
