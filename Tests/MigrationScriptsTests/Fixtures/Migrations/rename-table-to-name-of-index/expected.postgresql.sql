-- Changes:
-- - rename table "a.Note" to "a.Memo"
-- - rename primary key "Note_pkey" to "Memo_pkey"
-- - rename index "Memo" to "Memo_title_idx"
-- - drop index "Path" on "a.Way"
-- - rename table "a.Place" to "a.Path"
-- - rename primary key "Place_pkey" to "Path_pkey"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "a.Memo", "a.Path", "a.Way" for a moment: blocks reads and writes until COMMIT
-- - note: "a.Note" becomes "a.Memo": code that uses the old name fails
-- - note: "a.Place" becomes "a.Path": code that uses the old name fails

BEGIN;

ALTER INDEX "a"."Memo" RENAME TO "_schemagen_1_Memo";

ALTER TABLE "a"."Note" RENAME TO "Memo";

ALTER INDEX "a"."Path" RENAME TO "_schemagen_1_Path";

ALTER TABLE "a"."Place" RENAME TO "Path";

ALTER TABLE "a"."Memo" RENAME CONSTRAINT "Note_pkey" TO "Memo_pkey";
ALTER INDEX "a"."_schemagen_1_Memo" RENAME TO "Memo_title_idx";

ALTER TABLE "a"."Path" RENAME CONSTRAINT "Place_pkey" TO "Path_pkey";

DROP INDEX "a"."_schemagen_1_Path";

COMMIT;
