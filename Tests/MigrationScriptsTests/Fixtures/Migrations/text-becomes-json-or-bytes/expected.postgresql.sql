-- Changes:
-- - change column "Note"."title" from TEXT to JSONB
-- - change column "Note"."body" from TEXT to BYTEA
-- - change column "Note"."data" from JSONB to TEXT
-- - change column "Note"."file" from BYTEA to TEXT
--
-- Risks:
-- - may fail: "Note"."title" changes from TEXT to JSONB: every value must fit
-- - may fail: "Note"."file" changes from BYTEA to TEXT: every value must fit
-- - rewrite: rewrites table "Note": "title" becomes JSONB; "body" becomes BYTEA; "data" becomes TEXT; "file" becomes TEXT
-- - lock: ACCESS EXCLUSIVE on "Note" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Note"
    ALTER COLUMN "title" SET DATA TYPE JSONB USING ("title"::JSONB),
    ALTER COLUMN "body" SET DATA TYPE BYTEA USING convert_to("body", 'UTF8'),
    ALTER COLUMN "data" SET DATA TYPE TEXT,
    ALTER COLUMN "file" SET DATA TYPE TEXT USING (convert_from("file", 'UTF8')::TEXT);

COMMIT;
