-- Changes:
-- - make column "Book"."title" optional
-- - drop the default of column "Book"."title"
--
-- Risks:
-- - rewrite: rebuilds table "Book", because SQLite cannot do this in place: "title": make it optional, change its default
-- - lock: the whole database while "Book" is rewritten: blocks other writers until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Book": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Book", "_schemagen_new_Book", "_schemagen_guard_objects", "_schemagen_guard_keys"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Book";
DROP TABLE IF EXISTS "_schemagen_new_Book";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Book' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Book_title_idx')
UNION ALL SELECT name FROM pragma_table_xinfo('Book') WHERE name COLLATE NOCASE NOT IN ('id', 'title', 'authorId');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Book": create the new table and copy its rows.
-- structure only: rows that held NULL in "Book"."title" keep the value that they got
CREATE TABLE "_schemagen_new_Book" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT,
    "authorId" INTEGER NOT NULL,

    CONSTRAINT "Book_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT OR ROLLBACK INTO "_schemagen_new_Book" ("id", "title", "authorId") SELECT "id", "title", "authorId" FROM "Book";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Book';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Book', seq FROM sqlite_sequence WHERE name = 'Book';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Book" ("key0", FOREIGN KEY ("key0") REFERENCES "Book" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Book" SELECT "id" FROM "Book" LIMIT 1;
DROP TABLE "Book";
DROP TABLE "_schemagen_guard_Book";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Book" RENAME TO "Book";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "Book_title_idx" ON "Book"("title");

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
DROP TABLE IF EXISTS "_schemagen_guard_keys";
CREATE TABLE "_schemagen_guard_keys" (found TEXT CONSTRAINT "rows reference rows that do not exist" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_keys" SELECT "table" FROM pragma_foreign_key_check('Book');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_keys";

COMMIT;
PRAGMA foreign_keys=ON;
