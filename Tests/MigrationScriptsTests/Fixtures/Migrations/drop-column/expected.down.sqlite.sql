-- Changes:
-- - add column "Author"."name" TEXT, with '' for existing rows
-- - add column "Author"."age" INTEGER
-- - add column "Author"."phone" TEXT
-- - add unique index "Author_phone_key" on "Author"
--
-- Risks:
-- - rewrite: rebuilds table "Author", because SQLite cannot do this in place: add "name" with a value for existing rows
-- - lock: the whole database while "Author" is rewritten: blocks other writers until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Author": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Author", "_schemagen_new_Author", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Author";
DROP TABLE IF EXISTS "_schemagen_new_Author";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Author' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Author_email_key', 'Author_phone_key')
UNION ALL SELECT name FROM pragma_table_xinfo('Author') WHERE name COLLATE NOCASE NOT IN ('id', 'email');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Author": create the new table and copy its rows.
-- structure only: the values of "Author"."name" are lost, rows get a placeholder
-- structure only: the values of "Author"."age" are lost
-- structure only: the values of "Author"."phone" are lost
CREATE TABLE "_schemagen_new_Author" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "age" INTEGER,
    "phone" TEXT
);
INSERT OR ROLLBACK INTO "_schemagen_new_Author" ("id", "email", "name") SELECT "id", "email", '' FROM "Author";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Author';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Author', seq FROM sqlite_sequence WHERE name = 'Author';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Author" ("key0", FOREIGN KEY ("key0") REFERENCES "Author" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Author" SELECT "id" FROM "Author" LIMIT 1;
DROP TABLE "Author";
DROP TABLE "_schemagen_guard_Author";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Author" RENAME TO "Author";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "Author_email_key" ON "Author"("email");
CREATE UNIQUE INDEX "Author_phone_key" ON "Author"("phone");

COMMIT;
PRAGMA foreign_keys=ON;
