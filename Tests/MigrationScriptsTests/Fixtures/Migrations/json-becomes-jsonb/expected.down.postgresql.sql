-- Changes:
-- - change column "Event"."payload" from JSONB to JSON
-- - change column "Event"."back" from JSON to JSONB
--
-- Risks:
-- - rewrite: rewrites table "Event": "payload" becomes JSON; "back" becomes JSONB
-- - lock: ACCESS EXCLUSIVE on "Event" while it is rewritten: blocks reads and writes until COMMIT
-- - note: "Event"."back" changes from JSON to JSONB: of keys that an object has twice only the last is kept, and neither their order nor blanks
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.

BEGIN;

-- structure only: values of "Event"."payload" come back as JSONB writes them, not as they were written
ALTER TABLE "Event"
    ALTER COLUMN "payload" SET DATA TYPE JSON,
    ALTER COLUMN "back" SET DATA TYPE JSONB;

COMMIT;
