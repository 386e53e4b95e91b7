-- Changes:
-- - rename table "a.Memo" to "a.Note"
-- - rename primary key "Memo_pkey" to "Note_pkey"
-- - rename index "Memo_title_idx" to "Memo"
-- - add index "Path" on "a.Way"
-- - rename table "a.Path" to "a.Place"
-- - rename primary key "Path_pkey" to "Place_pkey"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "a.Note", "a.Place" for a moment: blocks reads and writes until COMMIT
-- - lock: SHARE on "a.Way" while an index is built: blocks writes until COMMIT
-- - note: "a.Memo" becomes "a.Note": code that uses the old name fails
-- - note: "a.Path" becomes "a.Place": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "a"."Memo" RENAME TO "Note";

ALTER TABLE "a"."Path" RENAME TO "Place";

ALTER TABLE "a"."Note" RENAME CONSTRAINT "Memo_pkey" TO "Note_pkey";
ALTER INDEX "a"."Memo_title_idx" RENAME TO "Memo";

ALTER TABLE "a"."Place" RENAME CONSTRAINT "Path_pkey" TO "Place_pkey";

CREATE INDEX "Path" ON "a"."Way"("title");

COMMIT;
