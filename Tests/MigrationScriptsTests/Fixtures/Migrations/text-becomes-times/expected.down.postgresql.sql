-- Changes:
-- - change column "Event"."start" from TIMESTAMP(3) to TEXT
-- - change column "Event"."stop" from TIMESTAMPTZ(3) to CHAR(30)
-- - change column "Event"."day" from DATE to TEXT
-- - change column "Event"."zoned" from TIMESTAMP(3) to JSONB
-- - change column "Event"."opens" from TIMETZ(3) to TEXT
-- - change column "Event"."times" from TIMESTAMP(3)[] to TEXT[]
-- - change column "Event"."kept" from TEXT to TIMESTAMPTZ(3)
-- - change column "Event"."shown" from TEXT to DOUBLE PRECISION
--
-- Risks:
-- - data loss: "Event"."kept" changes from TEXT to TIMESTAMPTZ(3): values come back as TIMESTAMPTZ(3) writes them, not as they were written
--   SELECT count(*) FROM "Event" WHERE (("kept"::TIMESTAMPTZ(3))::TEXT)::text <> "kept"::text;
-- - data loss: "Event"."shown" changes from TEXT to DOUBLE PRECISION: values come back as DOUBLE PRECISION writes them, not as they were written
--   SELECT count(*) FROM "Event" WHERE CASE WHEN "shown" !~* '^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$' THEN false ELSE (("shown"::DOUBLE PRECISION)::TEXT)::text <> "shown"::text END;
-- - may fail: "Event"."stop" changes from TIMESTAMPTZ(3) to CHAR(30): every value must fit
--   SELECT * FROM "Event" WHERE length(CAST("stop" AS TEXT)) > 30;
-- - may fail: "Event"."kept" changes from TEXT to TIMESTAMPTZ(3): every value must fit
-- - may fail: "Event"."shown" changes from TEXT to DOUBLE PRECISION: every value must fit
--   SELECT * FROM "Event" WHERE "shown" !~* '^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$';
-- - rewrite: rewrites table "Event": "start" becomes TEXT; "stop" becomes CHAR(30); "day" becomes TEXT; "zoned" becomes JSONB; "opens" becomes TEXT; "times" becomes TEXT[]; "kept" becomes TIMESTAMPTZ(3); "shown" becomes DOUBLE PRECISION
-- - lock: ACCESS EXCLUSIVE on "Event" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
-- structure only: values of "Event"."start" come back as TIMESTAMP(3) writes them, not as they were written
-- structure only: values of "Event"."stop" come back as TIMESTAMPTZ(3) writes them, not as they were written
-- structure only: values of "Event"."day" come back as DATE writes them, not as they were written
-- structure only: values of "Event"."zoned" come back as TIMESTAMP(3) writes them, not as they were written
-- structure only: values of "Event"."opens" come back as TIMETZ(3) writes them, not as they were written
-- structure only: values of "Event"."times" come back as TIMESTAMP(3)[] writes them, not as they were written
SET LOCAL TIME ZONE 'UTC';
SET LOCAL DateStyle = 'ISO, YMD';
ALTER TABLE "Event"
    ALTER COLUMN "start" SET DATA TYPE TEXT,
    ALTER COLUMN "stop" SET DATA TYPE CHAR(30),
    ALTER COLUMN "day" SET DATA TYPE TEXT,
    ALTER COLUMN "zoned" SET DATA TYPE JSONB USING to_jsonb("zoned")::JSONB,
    ALTER COLUMN "opens" SET DATA TYPE TEXT,
    ALTER COLUMN "times" SET DATA TYPE TEXT[],
    ALTER COLUMN "kept" SET DATA TYPE TIMESTAMPTZ(3) USING ("kept"::TIMESTAMPTZ(3)),
    ALTER COLUMN "shown" SET DATA TYPE DOUBLE PRECISION USING ("shown"::DOUBLE PRECISION);
SET LOCAL TIME ZONE DEFAULT;
SET LOCAL DateStyle = DEFAULT;

COMMIT;
