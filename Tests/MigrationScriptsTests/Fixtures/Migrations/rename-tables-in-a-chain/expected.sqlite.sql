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
-- - rewrite: rebuilds table "Second", because SQLite cannot do this in place: "id": change its default; "low": change its type; change the primary key; change its checks
-- - rewrite: rebuilds table "Third", because SQLite cannot do this in place: "id": change its type, change its default; change the primary key
-- - lock: the whole database while "Second", "Third" is rewritten: blocks other writers until COMMIT
-- - note: "Second" becomes "Third": code that uses the old name fails
-- - note: "First" becomes "Second": code that uses the old name fails
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Second", "Third": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Second", "_schemagen_guard_Third", "_schemagen_new_Second", "_schemagen_new_Third", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Second";
DROP TABLE IF EXISTS "_schemagen_guard_Third";
DROP TABLE IF EXISTS "_schemagen_new_Second";
DROP TABLE IF EXISTS "_schemagen_new_Third";

ALTER TABLE "Second" RENAME TO "Third";

ALTER TABLE "First" RENAME TO "Second";

DROP TRIGGER "Second_changed_touch";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Second' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('First_changed_touch', 'Second_changed_touch')
UNION ALL SELECT name FROM pragma_table_xinfo('Second') WHERE name COLLATE NOCASE NOT IN ('id', 'low', 'high', 'changed')
UNION ALL SELECT name FROM sqlite_master WHERE tbl_name = 'Third' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Third_changed_touch')
UNION ALL SELECT name FROM pragma_table_xinfo('Third') WHERE name COLLATE NOCASE NOT IN ('id', 'changed');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Second": create the new table and copy its rows.
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

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Second" ("key0", FOREIGN KEY ("key0") REFERENCES "Second" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Second" SELECT "id" FROM "Second" LIMIT 1;
DROP TABLE "Second";
DROP TABLE "_schemagen_guard_Second";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Second" RENAME TO "Second";
PRAGMA legacy_alter_table=OFF;
CREATE TRIGGER "Second_changed_touch" AFTER UPDATE ON "Second"
FOR EACH ROW WHEN NEW."changed" IS OLD."changed"
BEGIN
  UPDATE "Second" SET "changed" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE rowid = NEW.rowid AND "changed" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

-- Rebuild "Third": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Third" (
    "id" BIGINT NOT NULL,
    "changed" DATETIME NOT NULL,

    PRIMARY KEY ("id", "changed")
);
INSERT OR ROLLBACK INTO "_schemagen_new_Third" ("id", "changed") SELECT "id", "changed" FROM "Third";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Third" ("key0", FOREIGN KEY ("key0") REFERENCES "Third" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Third" SELECT "id" FROM "Third" LIMIT 1;
DROP TABLE "Third";
DROP TABLE "_schemagen_guard_Third";

-- Swap in the new table (legacy_alter_table leaves views alone).
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
