-- Changes:
-- - remove value "FINE" from enum "Mood"
-- - change column "Note"."mood" from Mood to TEXT
--
-- Risks:
-- - data loss: rows that hold "FINE" in "Note"."mood" get "GOOD" instead
--   SELECT count(*) FROM "Note" WHERE "mood" IN ('FINE');
-- - data loss: rows that hold "FINE" in "Note"."last" get "GOOD" instead
--   SELECT count(*) FROM "Note" WHERE "last" IN ('FINE');
-- - rewrite: rewrites table "Note": "mood" becomes TEXT
-- - rewrite: rewrites table "Note": enum "Mood" is recreated without the removed labels
-- - lock: ACCESS EXCLUSIVE on "Note" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

UPDATE "Note" SET "mood" = 'GOOD' WHERE "mood" = 'FINE';

ALTER TABLE "Note" ALTER COLUMN "mood" SET DATA TYPE TEXT;

CREATE TYPE "Mood_new" AS ENUM ('GOOD', 'BAD');
ALTER TABLE "Note"
    ALTER COLUMN "last" DROP DEFAULT,
    ALTER COLUMN "last" TYPE "Mood_new" USING (CASE "last"::text WHEN 'FINE' THEN 'GOOD' ELSE "last"::text END::"Mood_new");
ALTER TYPE "Mood" RENAME TO "Mood_old";
ALTER TYPE "Mood_new" RENAME TO "Mood";
DROP TYPE "Mood_old";
ALTER TABLE "Note" ALTER COLUMN "last" SET DEFAULT 'GOOD';

COMMIT;
