-- Changes:
-- - change column "Account"."count" from INTEGER to TEXT
-- - make column "Account"."count" optional
-- - change column "Account"."level" from INTEGER to TEXT
-- - make column "Account"."level" optional
-- - drop the default of column "Account"."level"
-- - make column "Account"."note" optional
-- - change column "Account"."seenAt" from TIMESTAMPTZ(3) to TIMESTAMP(3); stored values are taken as UTC
-- - stop keeping "Account"."seenAt" up to date in the database
-- - let the database keep "Account"."seenAt" up to date
--
-- Risks:
-- - rewrite: rewrites table "Account": "count" becomes TEXT; "level" becomes TEXT; "seenAt" becomes TIMESTAMP(3)
-- - lock: ACCESS EXCLUSIVE on "Account" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 2 of 3 steps exact, 1 structure only, marked below.

BEGIN;

DROP TRIGGER "Account_seenAt_touch" ON "Account";

-- structure only: values of "Account"."count" come back as INTEGER writes them, not as they were written
-- structure only: rows that held NULL in "Account"."count" keep the value that they got
-- structure only: values of "Account"."level" come back as INTEGER writes them, not as they were written
-- structure only: rows that held NULL in "Account"."level" keep the value that they got
-- structure only: rows that held NULL in "Account"."note" keep the value that they got
ALTER TABLE "Account"
    ALTER COLUMN "level" DROP DEFAULT,
    ALTER COLUMN "count" SET DATA TYPE TEXT,
    ALTER COLUMN "count" DROP NOT NULL,
    ALTER COLUMN "level" SET DATA TYPE TEXT,
    ALTER COLUMN "level" DROP NOT NULL,
    ALTER COLUMN "note" DROP NOT NULL,
    ALTER COLUMN "seenAt" SET DATA TYPE TIMESTAMP(3) USING "seenAt" AT TIME ZONE 'UTC';

CREATE TRIGGER "Account_seenAt_touch" BEFORE UPDATE ON "Account"
FOR EACH ROW WHEN (NEW."seenAt" IS NOT DISTINCT FROM OLD."seenAt")
EXECUTE FUNCTION "schemagen_touch"('seenAt');

COMMIT;
