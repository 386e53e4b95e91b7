-- Changes:
-- - rename table "Memo" to "Note"
-- - rename primary key "Memo_pkey" to "Note_pkey"
-- - rename index "Memo_title_idx" to "Memo"
-- - add index "Path" on "Way"
-- - rename table "Path" to "Place"
-- - rename primary key "Path_pkey" to "Place_pkey"
-- - add column "Tool"."brand" TEXT
-- - add index "Brand" on "Tool"
-- - drop table "Brand"
--
-- Risks:
-- - data loss: drops table "Brand" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Brand";
-- - lock: ACCESS EXCLUSIVE on "Tool" while an index is built: blocks reads and writes until COMMIT
-- - lock: ACCESS EXCLUSIVE on "Note", "Place", "Brand" for a moment: blocks reads and writes until COMMIT
-- - lock: SHARE on "Way" while an index is built: blocks writes until COMMIT
-- - note: "Memo" becomes "Note": code that uses the old name fails
-- - note: "Path" becomes "Place": code that uses the old name fails
--
-- Restores: 7 of 8 steps exact, 1 structure only, marked below.

BEGIN;

ALTER TABLE "Memo" RENAME TO "Note";

ALTER TABLE "Path" RENAME TO "Place";

DROP TABLE "Brand";

ALTER TABLE "Note" RENAME CONSTRAINT "Memo_pkey" TO "Note_pkey";
ALTER INDEX "Memo_title_idx" RENAME TO "Memo";

ALTER TABLE "Place" RENAME CONSTRAINT "Path_pkey" TO "Place_pkey";

-- structure only: the values of "Tool"."brand" are lost
ALTER TABLE "Tool" ADD COLUMN "brand" TEXT NOT NULL DEFAULT 'none';

CREATE INDEX "Path" ON "Way"("title");

CREATE INDEX "Brand" ON "Tool"("size");

COMMIT;
