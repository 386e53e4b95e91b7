-- Changes:
-- - remove value "C" from enum "E"
-- - drop column "T"."e"
-- - change column "T"."text" from E to TEXT
-- - change the default of column "T"."text"
-- - make column "T"."x" required, with CAST(e AS TEXT) for NULL
-- - make column "T"."y" required, with coalesce(x, 'empty') for NULL
-- - add column "T"."next" E, with CAST(CASE WHEN e = 'A' THEN 'B' ELSE 'A' END AS "E") for existing rows
-- - add column "T"."length" INTEGER, with length(CAST(text AS TEXT)) + id for existing rows
-- - drop index "T_e_idx" on "T"
--
-- Risks:
-- - data loss: rows that hold "C" in "T"."text" get "B" instead
--   SELECT count(*) FROM "T" WHERE "text" IN ('C');
-- - data loss: rows that hold "C" in "T"."kept" get "B" instead
--   SELECT count(*) FROM "T" WHERE "kept" IN ('C');
-- - data loss: drops column "T"."e" with its values: code that reads it fails
--   SELECT count(*) FROM "T" WHERE "e" IS NOT NULL;
-- - may fail: "T"."x" becomes required: rows with NULL get CAST(e AS TEXT), which must not be NULL
--   SELECT * FROM "T" WHERE NOT ("x" IS NOT NULL OR (CAST(e AS TEXT)) IS NOT NULL);
-- - may fail: "T"."y" becomes required: rows with NULL get coalesce(x, 'empty'), which must not be NULL
--   SELECT * FROM "T" WHERE NOT ("y" IS NOT NULL OR (coalesce(x, 'empty')) IS NOT NULL);
-- - may fail: "T"."next" is required: CAST(CASE WHEN e = 'A' THEN 'B' ELSE 'A' END AS "E") must give a value for every row
--   SELECT * FROM "T" WHERE NOT ((CAST(CASE WHEN e = 'A' THEN 'B' ELSE 'A' END AS "E")) IS NOT NULL);
-- - may fail: "T"."length" is required: length(CAST(text AS TEXT)) + id must give a value for every row
-- - rewrite: rewrites table "T": enum "E" is recreated without the removed labels
-- - rewrite: rewrites table "T": "text" becomes TEXT
-- - lock: ACCESS EXCLUSIVE on "T" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

UPDATE "T" SET "text" = 'B' WHERE "text" = 'C';

DROP INDEX "T_e_idx";

CREATE TYPE "E_new" AS ENUM ('A', 'B');
ALTER TABLE "T" ALTER COLUMN "kept" TYPE "E_new" USING (CASE "kept"::text WHEN 'C' THEN 'B' ELSE "kept"::text END::"E_new");
ALTER TYPE "E" RENAME TO "E_old";
ALTER TYPE "E_new" RENAME TO "E";

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "T" ADD COLUMN "next" "E";
ALTER TABLE "T" ADD COLUMN "length" INTEGER;
UPDATE "T" SET "x" = coalesce("x", (CAST(e AS TEXT))), "y" = coalesce("y", (coalesce(x, 'empty'))), "next" = (CAST(CASE WHEN e = 'A' THEN 'B' ELSE 'A' END AS "E")), "length" = (length(CAST(text AS TEXT)) + id);
ALTER TABLE "T"
    ALTER COLUMN "text" DROP DEFAULT,
    DROP COLUMN "e",
    ALTER COLUMN "text" SET DATA TYPE TEXT,
    ALTER COLUMN "x" SET NOT NULL,
    ALTER COLUMN "y" SET NOT NULL,
    ALTER COLUMN "next" SET NOT NULL,
    ALTER COLUMN "length" SET NOT NULL,
    ALTER COLUMN "text" SET DEFAULT 'none';

DROP TYPE "E_old";

COMMIT;
