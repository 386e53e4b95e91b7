-- Changes:
-- - add value "gone" to enum "State"
-- - rename table "Job" to "Task"
-- - rename column "Task"."phase" to "state"
-- - rename check "Job_check" to "Task_check"
-- - rename index "Job_name_idx" to "Task_name_idx"
--
-- Risks:
-- - rewrite: rebuilds table "Task", because SQLite cannot do this in place: change its checks
-- - lock: the whole database while "Task" is rewritten: blocks other writers until COMMIT
-- - note: "Job" becomes "Task": code that uses the old name fails
-- - note: "Task"."phase" becomes "state": code that uses the old name fails
--
-- Restores: every step is exact.
-- Not restored: rows that held "gone" keep "closed".
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Task": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Task", "_schemagen_new_Task", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Task";
DROP TABLE IF EXISTS "_schemagen_new_Task";

ALTER TABLE "Job" RENAME TO "Task";

ALTER TABLE "Task" RENAME COLUMN "phase" TO "state";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Task' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Job_name_idx', 'Task_name_idx')
UNION ALL SELECT name FROM pragma_table_xinfo('Task') WHERE name COLLATE NOCASE NOT IN ('id', 'name', 'state');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Task": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Task" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',

    CONSTRAINT "Task_check" CHECK (state <> 'closed' OR id > 0)
);
INSERT OR ROLLBACK INTO "_schemagen_new_Task" ("id", "name", "state") SELECT "id", "name", "state" FROM "Task";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Task';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Task', seq FROM sqlite_sequence WHERE name = 'Task';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Task" ("key0", FOREIGN KEY ("key0") REFERENCES "Task" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Task" SELECT "id" FROM "Task" LIMIT 1;
DROP TABLE "Task";
DROP TABLE "_schemagen_guard_Task";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Task" RENAME TO "Task";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "Task_name_idx" ON "Task"("name") WHERE "state" = 'open';

COMMIT;
PRAGMA foreign_keys=ON;
