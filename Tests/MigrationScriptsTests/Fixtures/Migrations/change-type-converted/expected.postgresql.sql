-- Changes:
-- - change column "Item"."code" from TEXT to INTEGER
-- - change the default of column "Item"."code"
--
-- Risks:
-- - may fail: "Item"."code" changes from TEXT to INTEGER: every value must fit
--   SELECT * FROM "Item" WHERE CASE WHEN "code" ~ '^\s*[+-]?\d+\s*$' THEN "code"::numeric NOT BETWEEN -2147483648 AND 2147483647 ELSE "code" IS NOT NULL END;
-- - rewrite: rewrites table "Item": "code" becomes INTEGER
-- - lock: ACCESS EXCLUSIVE on "Item" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Item"
    ALTER COLUMN "code" DROP DEFAULT,
    ALTER COLUMN "code" SET DATA TYPE INTEGER USING ("code"::INTEGER),
    ALTER COLUMN "code" SET DEFAULT 2;

COMMIT;
