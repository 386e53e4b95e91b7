-- Changes:
-- - make column "Book"."title" optional
-- - drop the default of column "Book"."title"
--
-- Risks:
-- - rewrite: writes the table "Book" anew, because SQLite cannot do this in place: "title": make it optional, change its default
-- - lock: the whole database while "Book" is written anew: nobody else can write until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.
--
-- SQLite changes little of a table in place. The rows of "Book"
-- are copied into a new table that takes its place; indexes and triggers are made again,
-- views stay (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_Book", "_schemagen_new_Book", "_schemagen_guard_objects", "_schemagen_guard_keys"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_Book";
DROP TABLE IF EXISTS "_schemagen_new_Book";

-- Stops where a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Book' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Book_title_idx')
UNION ALL SELECT name FROM pragma_table_xinfo('Book') WHERE name COLLATE NOCASE NOT IN ('id', 'title', 'authorId');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- "Book" anew: the table as it will be, and its rows.
-- structure only: rows that held NULL in "Book"."title" keep the default that they got
CREATE TABLE "_schemagen_new_Book" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT,
    "authorId" INTEGER NOT NULL,

    CONSTRAINT "Book_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT OR ROLLBACK INTO "_schemagen_new_Book" ("id", "title", "authorId") SELECT "id", "title", "authorId" FROM "Book";

-- Does nothing here; but where the copy failed and took the transaction with it, a shell that
-- goes on has its foreign keys enforced again, so that the guard below keeps the old table.
PRAGMA foreign_keys=ON;

-- Numbers that were given once are not given again.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Book';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Book', seq FROM sqlite_sequence WHERE name = 'Book';

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Book" ("key0", FOREIGN KEY ("key0") REFERENCES "Book" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Book" SELECT "id" FROM "Book" LIMIT 1;
DROP TABLE "Book";
DROP TABLE "_schemagen_guard_Book";

-- Into its place, without a look at the views that name it.
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Book" RENAME TO "Book";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "Book_title_idx" ON "Book"("title");

-- Stops where a row points at nothing; PRAGMA foreign_key_check alone would only list it.
DROP TABLE IF EXISTS "_schemagen_guard_keys";
CREATE TABLE "_schemagen_guard_keys" (found TEXT CONSTRAINT "rows point at rows that are not there" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_keys" SELECT "table" FROM pragma_foreign_key_check('Book');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_keys";

COMMIT;
PRAGMA foreign_keys=ON;
