-- Changes:
-- - add table "Brand" with 2 columns
-- - rename table "Note" to "Memo"
-- - rename index "Memo" to "Memo_title_idx"
-- - drop index "Path" on "Way"
-- - rename table "Place" to "Path"
-- - drop column "Tool"."brand"
-- - drop index "Brand" on "Tool"
--
-- Risks:
-- - data loss: drops column "Tool"."brand" with its values: code that reads it fails
--   SELECT count(*) FROM "Tool" WHERE "brand" IS NOT NULL;
-- - lock: the whole database while "Tool" is rewritten: blocks other writers until COMMIT
-- - lock: the whole database while indexes of "Memo" are built: blocks other writers until COMMIT
-- - note: "Note" becomes "Memo": code that uses the old name fails
-- - note: "Place" becomes "Path": code that uses the old name fails

BEGIN;

DROP INDEX "Memo";

DROP INDEX "Path";

ALTER TABLE "Note" RENAME TO "Memo";

ALTER TABLE "Place" RENAME TO "Path";

CREATE INDEX "Memo_title_idx" ON "Memo"("title");

DROP INDEX "Brand";
ALTER TABLE "Tool" DROP COLUMN "brand";

CREATE TABLE "Brand" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL
);

COMMIT;
