-- Changes:
-- - change column "Event"."payload" from JSON to JSONB
-- - change column "Event"."back" from JSONB to JSON
--
-- Risks:
-- - rewrite: rewrites table "Event": "payload" becomes JSONB; "back" becomes JSON
-- - lock: ACCESS EXCLUSIVE on "Event" while it is rewritten: blocks reads and writes until COMMIT
-- - note: "Event"."payload" changes from JSON to JSONB: of keys that an object has twice only the last is kept, and neither their order nor blanks

BEGIN;

ALTER TABLE "Event"
    ALTER COLUMN "payload" SET DATA TYPE JSONB,
    ALTER COLUMN "back" SET DATA TYPE JSON;

COMMIT;
