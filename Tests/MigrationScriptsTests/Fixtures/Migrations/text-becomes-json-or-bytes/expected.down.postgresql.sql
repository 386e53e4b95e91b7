-- Changes:
-- - change column "Note"."title" from JSONB to TEXT
-- - change column "Note"."body" from BYTEA to TEXT
-- - change column "Note"."data" from TEXT to JSONB
-- - change column "Note"."file" from TEXT to BYTEA
--
-- Risks:
-- - may fail: "Note"."body" changes from BYTEA to TEXT: every value must fit
-- - may fail: "Note"."data" changes from TEXT to JSONB: every value must fit
-- - rewrite: rewrites table "Note": "title" becomes TEXT; "body" becomes TEXT; "data" becomes JSONB; "file" becomes BYTEA
-- - lock: ACCESS EXCLUSIVE on "Note" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.

BEGIN;

-- structure only: values of "Note"."title" come back as JSONB writes them, not as they were written
ALTER TABLE "Note"
    ALTER COLUMN "title" SET DATA TYPE TEXT,
    ALTER COLUMN "body" SET DATA TYPE TEXT USING (convert_from("body", 'UTF8')::TEXT),
    ALTER COLUMN "data" SET DATA TYPE JSONB USING ("data"::JSONB),
    ALTER COLUMN "file" SET DATA TYPE BYTEA USING convert_to("file", 'UTF8');

COMMIT;
