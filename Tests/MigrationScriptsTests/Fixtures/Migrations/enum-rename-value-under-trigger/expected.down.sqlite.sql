-- Changes:
-- - rename value "glad" of enum "Mood" to "happy"
-- - change the default of column "Diary"."mood"
--
-- Risks:
-- - rewrite: rebuilds table "Diary", because SQLite cannot do this in place: "mood": change its default
-- - lock: the whole database while "Diary" is rewritten: blocks other writers until COMMIT
--
-- Restores: every step is exact.
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Diary": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Diary", "_schemagen_new_Diary", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Diary";
DROP TABLE IF EXISTS "_schemagen_new_Diary";

DROP TRIGGER "Diary_updatedAt_touch";
UPDATE "Diary" SET "mood" = 'happy' WHERE "mood" = 'glad';
CREATE TRIGGER "Diary_updatedAt_touch" AFTER UPDATE ON "Diary"
FOR EACH ROW WHEN NEW."updatedAt" IS OLD."updatedAt"
BEGIN
  UPDATE "Diary" SET "updatedAt" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE "id" = NEW."id" AND "updatedAt" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Diary' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Diary_updatedAt_touch')
UNION ALL SELECT name FROM pragma_table_xinfo('Diary') WHERE name COLLATE NOCASE NOT IN ('id', 'mood', 'updatedAt');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Diary": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Diary" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "mood" TEXT NOT NULL DEFAULT 'happy',
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT OR ROLLBACK INTO "_schemagen_new_Diary" ("id", "mood", "updatedAt") SELECT "id", "mood", "updatedAt" FROM "Diary";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Diary';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Diary', seq FROM sqlite_sequence WHERE name = 'Diary';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Diary" ("key0", FOREIGN KEY ("key0") REFERENCES "Diary" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Diary" SELECT "id" FROM "Diary" LIMIT 1;
DROP TABLE "Diary";
DROP TABLE "_schemagen_guard_Diary";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Diary" RENAME TO "Diary";
PRAGMA legacy_alter_table=OFF;
CREATE TRIGGER "Diary_updatedAt_touch" AFTER UPDATE ON "Diary"
FOR EACH ROW WHEN NEW."updatedAt" IS OLD."updatedAt"
BEGIN
  UPDATE "Diary" SET "updatedAt" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE "id" = NEW."id" AND "updatedAt" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

COMMIT;
PRAGMA foreign_keys=ON;
