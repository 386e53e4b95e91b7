-- Changes:
-- - make column "Account"."name" optional
-- - make column "Account"."level" optional
-- - drop the default of column "Account"."level"
-- - make column "Account"."code" optional
--
-- Risks:
-- - rewrite: rebuilds table "Account", because SQLite cannot do this in place: "name": make it optional; "level": make it optional, change its default; "code": make it optional
-- - lock: the whole database while "Account" is rewritten: blocks other writers until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Account": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Account", "_schemagen_new_Account", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Account";
DROP TABLE IF EXISTS "_schemagen_new_Account";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Account' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Account_seenAt_touch')
UNION ALL SELECT name FROM pragma_table_xinfo('Account') WHERE name COLLATE NOCASE NOT IN ('id', 'name', 'level', 'code', 'seenAt');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Account": create the new table and copy its rows.
-- structure only: rows that held NULL in "Account"."name" keep the value that they got
-- structure only: rows that held NULL in "Account"."level" keep the value that they got
-- structure only: rows that held NULL in "Account"."code" keep the value that they got
CREATE TABLE "_schemagen_new_Account" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT,
    "level" INTEGER,
    "code" TEXT,
    "seenAt" DATETIME
);
INSERT OR ROLLBACK INTO "_schemagen_new_Account" ("id", "name", "level", "code", "seenAt") SELECT "id", "name", "level", "code", "seenAt" FROM "Account";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Account';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Account', seq FROM sqlite_sequence WHERE name = 'Account';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Account" ("key0", FOREIGN KEY ("key0") REFERENCES "Account" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Account" SELECT "id" FROM "Account" LIMIT 1;
DROP TABLE "Account";
DROP TABLE "_schemagen_guard_Account";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Account" RENAME TO "Account";
PRAGMA legacy_alter_table=OFF;
CREATE TRIGGER "Account_seenAt_touch" AFTER UPDATE ON "Account"
FOR EACH ROW WHEN NEW."seenAt" IS OLD."seenAt"
BEGIN
  UPDATE "Account" SET "seenAt" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE "id" = NEW."id" AND "seenAt" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

COMMIT;
PRAGMA foreign_keys=ON;
