-- Changes:
-- - add table "Brand" with 2 columns
-- - rename table "Note" to "Memo"
-- - rename primary key "Note_pkey" to "Memo_pkey"
-- - rename index "Memo" to "Memo_title_idx"
-- - drop index "Path" on "Way"
-- - rename table "Place" to "Path"
-- - rename primary key "Place_pkey" to "Path_pkey"
-- - drop column "Tool"."brand"
-- - drop index "Brand" on "Tool"
--
-- Risks:
-- - data loss: drops column "Tool"."brand" with its values: code that reads it fails
--   SELECT count(*) FROM "Tool" WHERE "brand" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Memo", "Path", "Tool", "Way" for a moment: blocks reads and writes until COMMIT
-- - note: "Note" becomes "Memo": code that uses the old name fails
-- - note: "Place" becomes "Path": code that uses the old name fails

BEGIN;

ALTER INDEX "Memo" RENAME TO "_schemagen_1_Memo";

ALTER TABLE "Note" RENAME TO "Memo";

ALTER INDEX "Path" RENAME TO "_schemagen_1_Path";

ALTER TABLE "Place" RENAME TO "Path";

DROP INDEX "Brand";

ALTER TABLE "Memo" RENAME CONSTRAINT "Note_pkey" TO "Memo_pkey";
ALTER INDEX "_schemagen_1_Memo" RENAME TO "Memo_title_idx";

ALTER TABLE "Path" RENAME CONSTRAINT "Place_pkey" TO "Path_pkey";

ALTER TABLE "Tool" DROP COLUMN "brand";

CREATE TABLE "Brand" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Brand_pkey" PRIMARY KEY ("id")
);

DROP INDEX "_schemagen_1_Path";

COMMIT;
