-- Changes:
-- - rename table "Second" to "First"
-- - autoincrement column "First"."id"
-- - change column "First"."low" from BIGINT to INTEGER
-- - drop primary key "Second_pkey" of "First"
-- - add primary key "First_pkey" (id) to "First"
-- - rename check "sense" to "range"
-- - rename check "range" to "luck"
-- - stop keeping "First"."changed" up to date in the database
-- - let the database keep "First"."changed" up to date
-- - rename table "Third" to "Second"
-- - change column "Second"."id" from BIGINT to INTEGER
-- - autoincrement column "Second"."id"
-- - drop primary key "Third_pkey" of "Second"
-- - add primary key "Second_pkey" (id) to "Second"
-- - stop keeping "Second"."changed" up to date in the database
-- - let the database keep "Second"."changed" up to date
--
-- Risks:
-- - may fail: the primary key "First_pkey" of "First": no two rows may hold the same values
--   SELECT "id", count(*) FROM "Second" WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1;
-- - may fail: the primary key "Second_pkey" of "Second": no two rows may hold the same values
--   SELECT "id", count(*) FROM "Third" WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1;
-- - rewrite: writes the table "First" anew, because SQLite cannot do this in place: "id": change its default; "low": change its type; change the primary key; change its checks
-- - rewrite: writes the table "Second" anew, because SQLite cannot do this in place: "id": change its type, change its default; change the primary key
-- - lock: the whole database while "First", "Second" is written anew: nobody else can write until COMMIT
-- - note: "Second" is "First" from now on: code that uses the old name fails
-- - note: "Third" is "Second" from now on: code that uses the old name fails
--
-- Restores: every step is exact.
--
-- SQLite changes little of a table in place. The rows of "First", "Second"
-- are copied into a new table that takes its place; indexes and triggers are made again,
-- views stay (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_First", "_schemagen_guard_Second", "_schemagen_new_First", "_schemagen_new_Second", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_First";
DROP TABLE IF EXISTS "_schemagen_guard_Second";
DROP TABLE IF EXISTS "_schemagen_new_First";
DROP TABLE IF EXISTS "_schemagen_new_Second";

ALTER TABLE "Second" RENAME TO "First";

ALTER TABLE "Third" RENAME TO "Second";

DROP TRIGGER "Second_changed_touch";

-- Stops where a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'First' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('First_changed_touch')
UNION ALL SELECT name FROM pragma_table_xinfo('First') WHERE name COLLATE NOCASE NOT IN ('id', 'low', 'high', 'changed')
UNION ALL SELECT name FROM sqlite_master WHERE tbl_name = 'Second' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Second_changed_touch', 'Third_changed_touch')
UNION ALL SELECT name FROM pragma_table_xinfo('Second') WHERE name COLLATE NOCASE NOT IN ('id', 'changed');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- "First" anew: the table as it will be, and its rows.
CREATE TABLE "_schemagen_new_First" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "low" INTEGER NOT NULL,
    "high" INTEGER NOT NULL,
    "changed" DATETIME NOT NULL,

    CONSTRAINT "range" CHECK (low < 9 OR high > 0),
    CONSTRAINT "luck" CHECK (high <> 7)
);
INSERT OR ROLLBACK INTO "_schemagen_new_First" ("id", "low", "high", "changed") SELECT "id", "low", "high", "changed" FROM "First";

-- Does nothing here; but where the copy failed and took the transaction with it, a shell that
-- goes on has its foreign keys enforced again, so that the guard below keeps the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_First" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "First" ("id", "high") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_First" SELECT "id", "high" FROM "First" LIMIT 1;
DROP TABLE "First";
DROP TABLE "_schemagen_guard_First";

-- Into its place, without a look at the views that name it.
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_First" RENAME TO "First";
PRAGMA legacy_alter_table=OFF;
CREATE TRIGGER "First_changed_touch" AFTER UPDATE ON "First"
FOR EACH ROW WHEN NEW."changed" IS OLD."changed"
BEGIN
  UPDATE "First" SET "changed" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE "id" = NEW."id" AND "changed" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

-- "Second" anew: the table as it will be, and its rows.
CREATE TABLE "_schemagen_new_Second" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "changed" DATETIME NOT NULL
);
INSERT OR ROLLBACK INTO "_schemagen_new_Second" ("id", "changed") SELECT "id", "changed" FROM "Second";

-- Does nothing here; but where the copy failed and took the transaction with it, a shell that
-- goes on has its foreign keys enforced again, so that the guard below keeps the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Second" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "Second" ("id", "changed") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Second" SELECT "id", "changed" FROM "Second" LIMIT 1;
DROP TABLE "Second";
DROP TABLE "_schemagen_guard_Second";

-- Into its place, without a look at the views that name it.
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Second" RENAME TO "Second";
PRAGMA legacy_alter_table=OFF;
CREATE TRIGGER "Second_changed_touch" AFTER UPDATE ON "Second"
FOR EACH ROW WHEN NEW."changed" IS OLD."changed"
BEGIN
  UPDATE "Second" SET "changed" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE "id" = NEW."id" AND "changed" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

COMMIT;
PRAGMA foreign_keys=ON;
