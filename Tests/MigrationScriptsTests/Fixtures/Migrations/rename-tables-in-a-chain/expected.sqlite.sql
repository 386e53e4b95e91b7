-- Changes:
-- - rename table "First" to "Second"
-- - stop autoincrementing column "Second"."id"
-- - change column "Second"."low" from INTEGER to BIGINT
-- - drop primary key "First_pkey" of "Second"
-- - add primary key "Second_pkey" (id, high) to "Second"
-- - rename check "range" to "sense"
-- - rename check "luck" to "range"
-- - stop keeping "Second"."changed" up to date in the database
-- - let the database keep "Second"."changed" up to date
-- - rename table "Second" to "Third"
-- - change column "Third"."id" from INTEGER to BIGINT
-- - stop autoincrementing column "Third"."id"
-- - drop primary key "Second_pkey" of "Third"
-- - add primary key "Third_pkey" (id, changed) to "Third"
-- - stop keeping "Third"."changed" up to date in the database
-- - let the database keep "Third"."changed" up to date
--
-- Risks:
-- - rewrite: writes the table "Second" anew, because SQLite cannot do this in place: "id": change its default; "low": change its type; change the primary key; change its checks
-- - rewrite: writes the table "Third" anew, because SQLite cannot do this in place: "id": change its type, change its default; change the primary key
-- - lock: the whole database while "Second", "Third" is written anew: nobody else can write until COMMIT
-- - note: "Second" is "Third" from now on: code that uses the old name fails
-- - note: "First" is "Second" from now on: code that uses the old name fails
--
-- SQLite changes little of a table in place. The rows of "Second", "Third"
-- are copied into a new table that takes its place; indexes and triggers are made again,
-- views stay (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_Second", "_schemagen_guard_Third", "_schemagen_new_Second", "_schemagen_new_Third", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_Second";
DROP TABLE IF EXISTS "_schemagen_guard_Third";
DROP TABLE IF EXISTS "_schemagen_new_Second";
DROP TABLE IF EXISTS "_schemagen_new_Third";

ALTER TABLE "Second" RENAME TO "Third";

ALTER TABLE "First" RENAME TO "Second";

DROP TRIGGER "Second_changed_touch";

-- Stops where a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Second' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('First_changed_touch', 'Second_changed_touch')
UNION ALL SELECT name FROM pragma_table_xinfo('Second') WHERE name COLLATE NOCASE NOT IN ('id', 'low', 'high', 'changed')
UNION ALL SELECT name FROM sqlite_master WHERE tbl_name = 'Third' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Third_changed_touch')
UNION ALL SELECT name FROM pragma_table_xinfo('Third') WHERE name COLLATE NOCASE NOT IN ('id', 'changed');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- "Second" anew: the table as it will be, and its rows.
CREATE TABLE "_schemagen_new_Second" (
    "id" INTEGER NOT NULL,
    "low" BIGINT NOT NULL,
    "high" INTEGER NOT NULL,
    "changed" DATETIME NOT NULL,

    PRIMARY KEY ("id", "high"),
    CONSTRAINT "sense" CHECK (low < 9 OR high > 0),
    CONSTRAINT "range" CHECK (high <> 7)
);
INSERT OR ROLLBACK INTO "_schemagen_new_Second" ("id", "low", "high", "changed") SELECT "id", "low", "high", "changed" FROM "Second";

-- Does nothing here; but where the copy failed and took the transaction with it, a shell that
-- goes on has its foreign keys enforced again, so that the guard below keeps the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Second" ("key0", FOREIGN KEY ("key0") REFERENCES "Second" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Second" SELECT "id" FROM "Second" LIMIT 1;
DROP TABLE "Second";
DROP TABLE "_schemagen_guard_Second";

-- Into its place, without a look at the views that name it.
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Second" RENAME TO "Second";
PRAGMA legacy_alter_table=OFF;
CREATE TRIGGER "Second_changed_touch" AFTER UPDATE ON "Second"
FOR EACH ROW WHEN NEW."changed" IS OLD."changed"
BEGIN
  UPDATE "Second" SET "changed" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE rowid = NEW.rowid AND "changed" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

-- "Third" anew: the table as it will be, and its rows.
CREATE TABLE "_schemagen_new_Third" (
    "id" BIGINT NOT NULL,
    "changed" DATETIME NOT NULL,

    PRIMARY KEY ("id", "changed")
);
INSERT OR ROLLBACK INTO "_schemagen_new_Third" ("id", "changed") SELECT "id", "changed" FROM "Third";

-- Does nothing here; but where the copy failed and took the transaction with it, a shell that
-- goes on has its foreign keys enforced again, so that the guard below keeps the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Third" ("key0", FOREIGN KEY ("key0") REFERENCES "Third" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Third" SELECT "id" FROM "Third" LIMIT 1;
DROP TABLE "Third";
DROP TABLE "_schemagen_guard_Third";

-- Into its place, without a look at the views that name it.
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Third" RENAME TO "Third";
PRAGMA legacy_alter_table=OFF;
CREATE TRIGGER "Third_changed_touch" AFTER UPDATE ON "Third"
FOR EACH ROW WHEN NEW."changed" IS OLD."changed"
BEGIN
  UPDATE "Third" SET "changed" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE rowid = NEW.rowid AND "changed" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

COMMIT;
PRAGMA foreign_keys=ON;
