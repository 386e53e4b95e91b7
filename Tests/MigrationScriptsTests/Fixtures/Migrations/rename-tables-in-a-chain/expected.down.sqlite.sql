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
-- - may fail: primary key "First_pkey" of "First": no two rows may hold the same values
--   SELECT "id", count(*) FROM "Second" WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1;
-- - may fail: primary key "Second_pkey" of "Second": no two rows may hold the same values
--   SELECT "id", count(*) FROM "Third" WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1;
-- - rewrite: rebuilds table "First", because SQLite cannot do this in place: "id": change its default; "low": change its type; change the primary key; change its checks
-- - rewrite: rebuilds table "Second", because SQLite cannot do this in place: "id": change its type, change its default; change the primary key
-- - lock: the whole database while "First", "Second" is rewritten: blocks other writers until COMMIT
-- - note: "Second" becomes "First": code that uses the old name fails
-- - note: "Third" becomes "Second": code that uses the old name fails
--
-- Restores: every step is exact.
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "First", "Second": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_First", "_schemagen_guard_Second", "_schemagen_new_First", "_schemagen_new_Second", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_First";
DROP TABLE IF EXISTS "_schemagen_guard_Second";
DROP TABLE IF EXISTS "_schemagen_new_First";
DROP TABLE IF EXISTS "_schemagen_new_Second";

ALTER TABLE "Second" RENAME TO "First";

ALTER TABLE "Third" RENAME TO "Second";

DROP TRIGGER "Second_changed_touch";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'First' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('First_changed_touch')
UNION ALL SELECT name FROM pragma_table_xinfo('First') WHERE name COLLATE NOCASE NOT IN ('id', 'low', 'high', 'changed')
UNION ALL SELECT name FROM sqlite_master WHERE tbl_name = 'Second' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Second_changed_touch', 'Third_changed_touch')
UNION ALL SELECT name FROM pragma_table_xinfo('Second') WHERE name COLLATE NOCASE NOT IN ('id', 'changed');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "First": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_First" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "low" INTEGER NOT NULL,
    "high" INTEGER NOT NULL,
    "changed" DATETIME NOT NULL,

    CONSTRAINT "range" CHECK (low < 9 OR high > 0),
    CONSTRAINT "luck" CHECK (high <> 7)
);
INSERT OR ROLLBACK INTO "_schemagen_new_First" ("id", "low", "high", "changed") SELECT "id", "low", "high", "changed" FROM "First";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_First" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "First" ("id", "high") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_First" SELECT "id", "high" FROM "First" LIMIT 1;
DROP TABLE "First";
DROP TABLE "_schemagen_guard_First";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_First" RENAME TO "First";
PRAGMA legacy_alter_table=OFF;
CREATE TRIGGER "First_changed_touch" AFTER UPDATE ON "First"
FOR EACH ROW WHEN NEW."changed" IS OLD."changed"
BEGIN
  UPDATE "First" SET "changed" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE "id" = NEW."id" AND "changed" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

-- Rebuild "Second": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Second" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "changed" DATETIME NOT NULL
);
INSERT OR ROLLBACK INTO "_schemagen_new_Second" ("id", "changed") SELECT "id", "changed" FROM "Second";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Second" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "Second" ("id", "changed") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Second" SELECT "id", "changed" FROM "Second" LIMIT 1;
DROP TABLE "Second";
DROP TABLE "_schemagen_guard_Second";

-- Swap in the new table (legacy_alter_table leaves views alone).
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
