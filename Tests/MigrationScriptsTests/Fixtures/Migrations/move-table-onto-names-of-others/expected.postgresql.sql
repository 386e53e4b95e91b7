-- Changes:
-- - move table "a.Note" to database schema "b"
-- - drop index "size_idx" on "b.User"
-- - rename index "n_key" to "User_n_key"
-- - move table "a.Page" to database schema "b"
-- - rename index "kept_idx" to "page_idx"
-- - rename table "b.Task" to "b.Job"
-- - rename primary key "Task_pkey" to "Job_pkey"
-- - drop table "b.Gone"
--
-- Risks:
-- - data loss: drops table "b.Gone" with all its rows: code that reads it fails
--   SELECT count(*) FROM "b"."Gone";
-- - lock: ACCESS EXCLUSIVE on "b.Note", "b.Page", "b.Job", "b.Gone", "b.User" for a moment: blocks reads and writes until COMMIT
-- - note: "a.Note" becomes "b.Note": code that uses the old name fails
-- - note: "a.Page" becomes "b.Page": code that uses the old name fails
-- - note: "b.Task" becomes "b.Job": code that uses the old name fails

BEGIN;

ALTER INDEX "b"."n_key" RENAME TO "_schemagen_1_n_key";

ALTER INDEX "b"."size_idx" RENAME TO "_schemagen_1_size_idx";

ALTER INDEX "a"."Task" RENAME TO "_schemagen_1_Task";

ALTER INDEX "b"."lead_idx" RENAME TO "_schemagen_1_lead_idx";

ALTER TABLE "a"."Note" SET SCHEMA "b";

ALTER INDEX "a"."kept_idx" RENAME TO "_schemagen_1_kept_idx";

ALTER TABLE "a"."Page" SET SCHEMA "b";

ALTER TABLE "b"."Task" RENAME TO "Job";

ALTER INDEX "b"."_schemagen_1_Task" RENAME TO "Task";

DROP TABLE "b"."Gone";

ALTER INDEX "b"."_schemagen_1_n_key" RENAME TO "User_n_key";

ALTER INDEX "b"."_schemagen_1_kept_idx" RENAME TO "page_idx";

ALTER TABLE "b"."Job" RENAME CONSTRAINT "Task_pkey" TO "Job_pkey";

DROP INDEX "b"."_schemagen_1_size_idx";

COMMIT;
