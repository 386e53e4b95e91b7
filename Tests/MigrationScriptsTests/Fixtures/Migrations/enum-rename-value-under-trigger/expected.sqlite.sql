-- Changes:
-- - rename value "happy" of enum "Mood" to "glad"
-- - change the default of column "Diary"."mood"
--
-- Risks:
-- - rewrite: writes the table "Diary" anew, because SQLite cannot do this in place: "mood": change its default
-- - lock: the whole database while "Diary" is written anew: nobody else can write until COMMIT
--
-- SQLite changes little of a table in place. The rows of "Diary"
-- are copied into a new table that takes its place; indexes and triggers are made again,
-- views stay (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_Diary", "_schemagen_new_Diary", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_Diary";
DROP TABLE IF EXISTS "_schemagen_new_Diary";

DROP TRIGGER "Diary_updatedAt_touch";
UPDATE "Diary" SET "mood" = 'glad' WHERE "mood" = 'happy';
CREATE TRIGGER "Diary_updatedAt_touch" AFTER UPDATE ON "Diary"
FOR EACH ROW WHEN NEW."updatedAt" IS OLD."updatedAt"
BEGIN
  UPDATE "Diary" SET "updatedAt" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE "id" = NEW."id" AND "updatedAt" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

-- Stops where a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Diary' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Diary_updatedAt_touch')
UNION ALL SELECT name FROM pragma_table_xinfo('Diary') WHERE name COLLATE NOCASE NOT IN ('id', 'mood', 'updatedAt');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- "Diary" anew: the table as it will be, and its rows.
CREATE TABLE "_schemagen_new_Diary" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "mood" TEXT NOT NULL DEFAULT 'glad',
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT OR ROLLBACK INTO "_schemagen_new_Diary" ("id", "mood", "updatedAt") SELECT "id", "mood", "updatedAt" FROM "Diary";

-- Does nothing here; but where the copy failed and took the transaction with it, a shell that
-- goes on has its foreign keys enforced again, so that the guard below keeps the old table.
PRAGMA foreign_keys=ON;

-- Numbers that were given once are not given again.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Diary';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Diary', seq FROM sqlite_sequence WHERE name = 'Diary';

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Diary" ("key0", FOREIGN KEY ("key0") REFERENCES "Diary" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Diary" SELECT "id" FROM "Diary" LIMIT 1;
DROP TABLE "Diary";
DROP TABLE "_schemagen_guard_Diary";

-- Into its place, without a look at the views that name it.
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
