-- Changes:
-- - change the default of column "Setting"."a"
-- - change the default of column "Setting"."b"
-- - add a default to column "Setting"."c"
-- - drop the default of column "Setting"."d"
--
-- Risks:
-- - rewrite: rebuilds table "Setting", because SQLite cannot do this in place: "a": change its default; "b": change its default; "c": change its default; "d": change its default
-- - lock: the whole database while "Setting" is rewritten: blocks other writers until COMMIT
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Setting": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Setting", "_schemagen_new_Setting", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Setting";
DROP TABLE IF EXISTS "_schemagen_new_Setting";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Setting' AND type IN ('index', 'trigger') AND sql IS NOT NULL
UNION ALL SELECT name FROM pragma_table_xinfo('Setting') WHERE name COLLATE NOCASE NOT IN ('id', 'a', 'b', 'c', 'd');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Setting": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Setting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "a" INTEGER NOT NULL DEFAULT 2,
    "b" TEXT NOT NULL DEFAULT 'it''s',
    "c" BOOLEAN NOT NULL DEFAULT true,
    "d" TEXT NOT NULL
);
INSERT OR ROLLBACK INTO "_schemagen_new_Setting" ("id", "a", "b", "c", "d") SELECT "id", "a", "b", "c", "d" FROM "Setting";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Setting';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Setting', seq FROM sqlite_sequence WHERE name = 'Setting';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Setting" ("key0", FOREIGN KEY ("key0") REFERENCES "Setting" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Setting" SELECT "id" FROM "Setting" LIMIT 1;
DROP TABLE "Setting";
DROP TABLE "_schemagen_guard_Setting";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Setting" RENAME TO "Setting";
PRAGMA legacy_alter_table=OFF;

COMMIT;
PRAGMA foreign_keys=ON;
