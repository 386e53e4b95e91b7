-- Changes:
-- - remove value "gone" from enum "State"
-- - rename table "Task" to "Job"
-- - rename column "Job"."state" to "phase"
-- - rename check "Task_check" to "Job_check"
-- - rename index "Task_name_idx" to "Job_name_idx"
--
-- Risks:
-- - data loss: rows that hold "gone" in "Task"."state" get "closed" instead
--   SELECT count(*) FROM "Task" WHERE "state" IN ('gone');
-- - rewrite: rebuilds table "Job", because SQLite cannot do this in place: change its checks
-- - lock: the whole database while "Job" is rewritten: blocks other writers until COMMIT
-- - note: "Task" becomes "Job": code that uses the old name fails
-- - note: "Job"."state" becomes "phase": code that uses the old name fails
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Job": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Job", "_schemagen_new_Job", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Job";
DROP TABLE IF EXISTS "_schemagen_new_Job";

ALTER TABLE "Task" RENAME TO "Job";

ALTER TABLE "Job" RENAME COLUMN "state" TO "phase";

UPDATE "Job" SET "phase" = 'closed' WHERE "phase" = 'gone';

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Job' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Job_name_idx', 'Task_name_idx')
UNION ALL SELECT name FROM pragma_table_xinfo('Job') WHERE name COLLATE NOCASE NOT IN ('id', 'name', 'phase');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Job": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Job" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "phase" TEXT NOT NULL DEFAULT 'open',

    CONSTRAINT "Job_check" CHECK (phase <> 'closed' OR id > 0)
);
INSERT OR ROLLBACK INTO "_schemagen_new_Job" ("id", "name", "phase") SELECT "id", "name", "phase" FROM "Job";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Job';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Job', seq FROM sqlite_sequence WHERE name = 'Job';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Job" ("key0", FOREIGN KEY ("key0") REFERENCES "Job" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Job" SELECT "id" FROM "Job" LIMIT 1;
DROP TABLE "Job";
DROP TABLE "_schemagen_guard_Job";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Job" RENAME TO "Job";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "Job_name_idx" ON "Job"("name") WHERE "phase" = 'open';

COMMIT;
PRAGMA foreign_keys=ON;
