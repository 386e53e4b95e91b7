-- Changes:
-- - remove value "C" from enum "E"
-- - remove value "HUGE" from enum "Size"
-- - drop column "T"."i"
-- - drop column "T"."gone"
-- - replace column "T"."g", TEXT with INTEGER, with coalesce(CAST(CAST(g AS TEXT) AS INTEGER), 0) for existing rows
-- - replace column "T"."h", TEXT with Size, with CAST(h AS "Size") for existing rows
-- - make column "T"."late" required, with CASE WHEN i = 'x' THEN 7 ELSE 8 END for NULL
-- - change column "T"."text" from E to TEXT
-- - add column "T"."wasA" BOOLEAN, with (gone = 'A') for existing rows
-- - add column "T"."length" INTEGER, with length(i) + id for existing rows
--
-- Risks:
-- - data loss: rows that hold "C" in "T"."text" get "B" instead
--   SELECT count(*) FROM "T" WHERE "text" IN ('C');
-- - data loss: rows that hold "C" in "T"."e" get "B" instead
--   SELECT count(*) FROM "T" WHERE "e" IN ('C');
-- - data loss: rows that hold "HUGE" in "T"."size" get "LARGE" instead
--   SELECT count(*) FROM "T" WHERE "size" IN ('HUGE');
-- - data loss: drops column "T"."i" with its values: code that reads it fails
--   SELECT count(*) FROM "T" WHERE "i" IS NOT NULL;
-- - data loss: drops column "T"."gone" with its values: code that reads it fails
--   SELECT count(*) FROM "T" WHERE "gone" IS NOT NULL;
-- - may fail: "T"."g" is required: coalesce(CAST(CAST(g AS TEXT) AS INTEGER), 0) must give a value for every row
--   SELECT * FROM "T" WHERE NOT ((coalesce(CAST(CAST(g AS TEXT) AS INTEGER), 0)) IS NOT NULL);
-- - may fail: "T"."h" is required: CAST(h AS "Size") must give a value for every row
--   SELECT * FROM "T" WHERE NOT ((CAST(h AS "Size")) IS NOT NULL);
-- - may fail: "T"."late" becomes required: rows with NULL get CASE WHEN i = 'x' THEN 7 ELSE 8 END, which must not be NULL
--   SELECT * FROM "T" WHERE NOT ("late" IS NOT NULL OR (CASE WHEN i = 'x' THEN 7 ELSE 8 END) IS NOT NULL);
-- - may fail: "T"."wasA" is required: (gone = 'A') must give a value for every row
--   SELECT * FROM "T" WHERE NOT (((gone = 'A')) IS NOT NULL);
-- - may fail: "T"."length" is required: length(i) + id must give a value for every row
-- - rewrite: rewrites table "T": enum "E" is recreated without the removed labels
-- - rewrite: rewrites table "T": enum "Size" is recreated without the removed labels
-- - rewrite: rewrites table "T": "g" becomes INTEGER; "h" becomes Size; "text" becomes TEXT
-- - lock: ACCESS EXCLUSIVE on "T" while it is rewritten: blocks reads and writes until COMMIT
-- - note: "T"."g" changes from TEXT to INTEGER: every row gets coalesce(CAST(CAST(g AS TEXT) AS INTEGER), 0)
-- - note: "T"."h" changes from TEXT to Size: every row gets CAST(h AS "Size")

BEGIN;

UPDATE "T" SET "text" = 'B' WHERE "text" = 'C';

ALTER TABLE "T"
    ALTER COLUMN "i" DROP EXPRESSION,
    ALTER COLUMN "g" DROP EXPRESSION,
    ALTER COLUMN "h" DROP EXPRESSION;

CREATE TYPE "E_new" AS ENUM ('A', 'B');
ALTER TABLE "T" ALTER COLUMN "e" TYPE "E_new" USING (CASE "e"::text WHEN 'C' THEN 'B' ELSE "e"::text END::"E_new");
ALTER TYPE "E" RENAME TO "E_old";
ALTER TYPE "E_new" RENAME TO "E";

CREATE TYPE "Size_new" AS ENUM ('SMALL', 'LARGE');
ALTER TABLE "T" ALTER COLUMN "size" TYPE "Size_new" USING (CASE "size"::text WHEN 'HUGE' THEN 'LARGE' ELSE "size"::text END::"Size_new");
ALTER TYPE "Size" RENAME TO "Size_old";
ALTER TYPE "Size_new" RENAME TO "Size";
DROP TYPE "Size_old";

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "T" ADD COLUMN "_schemagen_1_3_g" INTEGER;
ALTER TABLE "T" ADD COLUMN "_schemagen_1_4_h" "Size";
ALTER TABLE "T" ADD COLUMN "wasA" BOOLEAN;
ALTER TABLE "T" ADD COLUMN "length" INTEGER;
UPDATE "T" SET "_schemagen_1_3_g" = (coalesce(CAST(CAST(g AS TEXT) AS INTEGER), 0)), "_schemagen_1_4_h" = (CAST(h AS "Size")), "late" = coalesce("late", (CASE WHEN i = 'x' THEN 7 ELSE 8 END)), "wasA" = ((gone = 'A')), "length" = (length(i) + id);
ALTER TABLE "T"
    DROP COLUMN "i",
    DROP COLUMN "gone",
    DROP COLUMN "_schemagen_1_3_g",
    DROP COLUMN "_schemagen_1_4_h",
    ALTER COLUMN "g" SET DATA TYPE INTEGER USING "_schemagen_1_3_g",
    ALTER COLUMN "g" SET NOT NULL,
    ALTER COLUMN "h" SET DATA TYPE "Size" USING "_schemagen_1_4_h",
    ALTER COLUMN "h" SET NOT NULL,
    ALTER COLUMN "late" SET NOT NULL,
    ALTER COLUMN "text" SET DATA TYPE TEXT,
    ALTER COLUMN "wasA" SET NOT NULL,
    ALTER COLUMN "length" SET NOT NULL;

DROP TYPE "E_old";

COMMIT;
