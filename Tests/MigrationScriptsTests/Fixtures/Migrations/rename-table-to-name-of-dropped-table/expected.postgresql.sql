-- Changes:
-- - rename table "B" to "A"
-- - rename primary key "B_pkey" to "A_pkey"
-- - drop column "T"."aId"
-- - make column "T"."y" optional
-- - drop foreign key "T_aId_fkey" of "T"
-- - drop table "A"
--
-- Risks:
-- - data loss: drops table "A" with all its rows: code that reads it fails
--   SELECT count(*) FROM "A";
-- - data loss: drops column "T"."aId" with its values: code that reads it fails
--   SELECT count(*) FROM "T" WHERE "aId" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "A", "T" for a moment: blocks reads and writes until COMMIT
-- - note: "B" becomes "A": code that uses the old name fails

BEGIN;

ALTER TABLE "A" RENAME TO "_schemagen_1_public_A";

ALTER TABLE "B" RENAME TO "A";

ALTER TABLE "T" DROP CONSTRAINT "T_aId_fkey";

DROP TABLE "_schemagen_1_public_A";

ALTER TABLE "A" RENAME CONSTRAINT "B_pkey" TO "A_pkey";

ALTER TABLE "T"
    DROP COLUMN "aId",
    ALTER COLUMN "y" DROP NOT NULL;

COMMIT;
