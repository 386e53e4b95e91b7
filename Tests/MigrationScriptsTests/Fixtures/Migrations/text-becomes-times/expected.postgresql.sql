-- Changes:
-- - change column "Event"."start" from TEXT to TIMESTAMP(3)
-- - change column "Event"."stop" from CHAR(30) to TIMESTAMPTZ(3)
-- - change column "Event"."day" from TEXT to DATE
-- - change column "Event"."zoned" from JSONB to TIMESTAMP(3)
-- - change column "Event"."opens" from TEXT to TIMETZ(3)
-- - change column "Event"."times" from TEXT[] to TIMESTAMP(3)[]
-- - change column "Event"."kept" from TIMESTAMPTZ(3) to TEXT
-- - change column "Event"."shown" from DOUBLE PRECISION to TEXT
--
-- Risks:
-- - may fail: "Event"."start" changes from TEXT to TIMESTAMP(3): every value must fit
-- - may fail: "Event"."stop" changes from CHAR(30) to TIMESTAMPTZ(3): every value must fit
-- - may fail: "Event"."day" changes from TEXT to DATE: every value must fit
-- - may fail: "Event"."zoned" changes from JSONB to TIMESTAMP(3): every value must fit
-- - may fail: "Event"."opens" changes from TEXT to TIMETZ(3): every value must fit
-- - may fail: "Event"."times" changes from TEXT[] to TIMESTAMP(3)[]: every value must fit
-- - rewrite: rewrites table "Event": "start" becomes TIMESTAMP(3); "stop" becomes TIMESTAMPTZ(3); "day" becomes DATE; "zoned" becomes TIMESTAMP(3); "opens" becomes TIMETZ(3); "times" becomes TIMESTAMP(3)[]; "kept" becomes TEXT; "shown" becomes TEXT
-- - lock: ACCESS EXCLUSIVE on "Event" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

SET LOCAL TIME ZONE 'UTC';
SET LOCAL DateStyle = 'ISO, YMD';
SET LOCAL extra_float_digits = 1;
ALTER TABLE "Event"
    ALTER COLUMN "start" SET DATA TYPE TIMESTAMP(3) USING ("start"::timestamptz::TIMESTAMP(3)),
    ALTER COLUMN "stop" SET DATA TYPE TIMESTAMPTZ(3) USING ("stop"::text::TIMESTAMPTZ(3)),
    ALTER COLUMN "day" SET DATA TYPE DATE USING ("day"::timestamptz::DATE),
    ALTER COLUMN "zoned" SET DATA TYPE TIMESTAMP(3) USING (("zoned" #>> '{}')::timestamptz::TIMESTAMP(3)),
    ALTER COLUMN "opens" SET DATA TYPE TIMETZ(3) USING ("opens"::TIMETZ(3)),
    ALTER COLUMN "times" SET DATA TYPE TIMESTAMP(3)[] USING ("times"::timestamptz[]::TIMESTAMP(3)[]),
    ALTER COLUMN "kept" SET DATA TYPE TEXT,
    ALTER COLUMN "shown" SET DATA TYPE TEXT;
SET LOCAL TIME ZONE DEFAULT;
SET LOCAL DateStyle = DEFAULT;
SET LOCAL extra_float_digits = DEFAULT;

COMMIT;
