-- Changes:
-- - add table "b.Gone" with 2 columns
-- - move table "b.Note" to database schema "a"
-- - rename index "User_n_key" to "n_key"
-- - add index "size_idx" on "b.User"
-- - move table "b.Page" to database schema "a"
-- - rename index "page_idx" to "kept_idx"
-- - rename table "b.Job" to "b.Task"
-- - rename primary key "Job_pkey" to "Task_pkey"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "a.Note", "a.Page", "b.Task" for a moment: blocks reads and writes until COMMIT
-- - lock: SHARE on "b.User" while an index is built: blocks writes until COMMIT
-- - note: "b.Note" becomes "a.Note": code that uses the old name fails
-- - note: "b.Page" becomes "a.Page": code that uses the old name fails
-- - note: "b.Job" becomes "b.Task": code that uses the old name fails
--
-- Restores: 8 of 9 steps exact, 1 structure only, marked below.

BEGIN;

ALTER TABLE "b"."Note" SET SCHEMA "a";

ALTER TABLE "b"."Page" SET SCHEMA "a";

ALTER TABLE "b"."Job" RENAME TO "Task";

ALTER INDEX "b"."User_n_key" RENAME TO "n_key";

ALTER INDEX "a"."page_idx" RENAME TO "kept_idx";

ALTER TABLE "b"."Task" RENAME CONSTRAINT "Job_pkey" TO "Task_pkey";

-- structure only: the rows of "b.Gone" are lost
CREATE TABLE "b"."Gone" (
    "id" INTEGER NOT NULL,
    "lead" INTEGER NOT NULL,

    CONSTRAINT "Gone_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "size_idx" ON "b"."User"("size");

CREATE INDEX "lead_idx" ON "b"."Gone"("lead");

COMMIT;
