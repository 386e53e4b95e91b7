-- Changes:
-- - add value "FINE" to enum "Mood"
-- - change column "Note"."mood" from TEXT to Mood
--
-- Risks:
-- - may fail: "Note"."mood" changes from TEXT to Mood: every value must fit
--   SELECT * FROM "Note" WHERE "mood" NOT IN ('GOOD', 'BAD', 'FINE');
-- - rewrite: rewrites table "Note": enum "Mood" is recreated with its former labels in their order
-- - rewrite: rewrites table "Note": "mood" becomes Mood
-- - lock: ACCESS EXCLUSIVE on "Note" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 1 of 2 steps exact, 1 structure only, marked below.
-- Not restored: rows that held "FINE" keep "GOOD".

BEGIN;

-- structure only: rows that held "FINE" keep "GOOD"
CREATE TYPE "Mood_new" AS ENUM ('GOOD', 'BAD', 'FINE');
ALTER TABLE "Note"
    ALTER COLUMN "last" DROP DEFAULT,
    ALTER COLUMN "last" TYPE "Mood_new" USING ("last"::text::"Mood_new");
ALTER TYPE "Mood" RENAME TO "Mood_old";
ALTER TYPE "Mood_new" RENAME TO "Mood";
DROP TYPE "Mood_old";
ALTER TABLE "Note" ALTER COLUMN "last" SET DEFAULT 'FINE';

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Note" ALTER COLUMN "mood" SET DATA TYPE "Mood" USING ("mood"::"Mood");

COMMIT;
