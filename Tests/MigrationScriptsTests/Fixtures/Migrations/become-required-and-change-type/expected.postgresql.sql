-- Changes:
-- - change column "Account"."count" from TEXT to INTEGER
-- - make column "Account"."count" required, with 7 for NULL
-- - change column "Account"."level" from TEXT to INTEGER
-- - make column "Account"."level" required, with 3 for NULL
-- - add a default to column "Account"."level"
-- - make column "Account"."note" required, with 'row ' || id for NULL
-- - change column "Account"."seenAt" from TIMESTAMP(3) to TIMESTAMPTZ(3); stored values are taken as UTC
-- - stop keeping "Account"."seenAt" up to date in the database
-- - let the database keep "Account"."seenAt" up to date
--
-- Risks:
-- - may fail: "Account"."count" changes from TEXT to INTEGER: every value must fit
--   SELECT * FROM "Account" WHERE CASE WHEN "count" ~ '^\s*[+-]?\d+\s*$' THEN "count"::numeric NOT BETWEEN -2147483648 AND 2147483647 ELSE "count" IS NOT NULL END;
-- - may fail: "Account"."level" changes from TEXT to INTEGER: every value must fit
--   SELECT * FROM "Account" WHERE CASE WHEN "level" ~ '^\s*[+-]?\d+\s*$' THEN "level"::numeric NOT BETWEEN -2147483648 AND 2147483647 ELSE "level" IS NOT NULL END;
-- - may fail: "Account"."note" becomes required: rows with NULL get 'row ' || id, which must not be NULL
--   SELECT * FROM "Account" WHERE NOT ("note" IS NOT NULL OR ('row ' || id) IS NOT NULL);
-- - rewrite: rewrites table "Account": "count" becomes INTEGER; "level" becomes INTEGER; "seenAt" becomes TIMESTAMPTZ(3)
-- - lock: ACCESS EXCLUSIVE on "Account" while it is rewritten: blocks reads and writes until COMMIT
-- - note: "Account"."count" becomes required: rows with NULL get 7
--   SELECT * FROM "Account" WHERE "count" IS NULL;
-- - note: "Account"."level" becomes required: rows with NULL get 3
--   SELECT * FROM "Account" WHERE "level" IS NULL;

BEGIN;

DROP TRIGGER "Account_seenAt_touch" ON "Account";

-- If this fails, the query at the top of this file finds the rows.
UPDATE "Account" SET "note" = ('row ' || id) WHERE "note" IS NULL;
ALTER TABLE "Account"
    ALTER COLUMN "count" SET DATA TYPE INTEGER USING ("count"::INTEGER),
    ALTER COLUMN "level" SET DATA TYPE INTEGER USING ("level"::INTEGER),
    ALTER COLUMN "note" SET NOT NULL,
    ALTER COLUMN "seenAt" SET DATA TYPE TIMESTAMPTZ(3) USING "seenAt" AT TIME ZONE 'UTC',
    ALTER COLUMN "level" SET DEFAULT 3;
UPDATE "Account" SET "count" = coalesce("count", 7), "level" = coalesce("level", 3) WHERE "count" IS NULL OR "level" IS NULL;
ALTER TABLE "Account"
    ALTER COLUMN "count" SET NOT NULL,
    ALTER COLUMN "level" SET NOT NULL;

CREATE TRIGGER "Account_seenAt_touch" BEFORE UPDATE ON "Account"
FOR EACH ROW WHEN (NEW."seenAt" IS NOT DISTINCT FROM OLD."seenAt")
EXECUTE FUNCTION "schemagen_touch"('seenAt');

COMMIT;
