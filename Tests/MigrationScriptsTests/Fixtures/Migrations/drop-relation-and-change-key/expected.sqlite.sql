-- Changes:
-- - change column "Author"."id" from INTEGER to TEXT
-- - stop autoincrementing column "Author"."id"
-- - change column "Book"."authorId" from INTEGER to BIGINT
-- - drop foreign key "Book_authorId_fkey" of "Book"
--
-- Risks:
-- - rewrite: rebuilds table "Author", because SQLite cannot do this in place: "id": change its type, change its default
-- - rewrite: rebuilds table "Book", because SQLite cannot do this in place: "authorId": change its type; change its foreign keys
-- - lock: the whole database while "Author", "Book" is rewritten: blocks other writers until COMMIT
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Author", "Book": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Author", "_schemagen_guard_Book", "_schemagen_new_Author", "_schemagen_new_Book", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Author";
DROP TABLE IF EXISTS "_schemagen_guard_Book";
DROP TABLE IF EXISTS "_schemagen_new_Author";
DROP TABLE IF EXISTS "_schemagen_new_Book";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Author' AND type IN ('index', 'trigger') AND sql IS NOT NULL
UNION ALL SELECT name FROM pragma_table_xinfo('Author') WHERE name COLLATE NOCASE NOT IN ('id')
UNION ALL SELECT name FROM sqlite_master WHERE tbl_name = 'Book' AND type IN ('index', 'trigger') AND sql IS NOT NULL
UNION ALL SELECT name FROM pragma_table_xinfo('Book') WHERE name COLLATE NOCASE NOT IN ('id', 'authorId');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Author": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Author" (
    "id" TEXT NOT NULL PRIMARY KEY
);
INSERT OR ROLLBACK INTO "_schemagen_new_Author" ("id") SELECT CAST("Author"."id" AS TEXT) FROM "Author";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Author" ("key0", FOREIGN KEY ("key0") REFERENCES "Author" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Author" SELECT "id" FROM "Author" LIMIT 1;
DROP TABLE "Author";
DROP TABLE "_schemagen_guard_Author";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Author" RENAME TO "Author";
PRAGMA legacy_alter_table=OFF;

-- Rebuild "Book": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Book" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "authorId" BIGINT NOT NULL
);
INSERT OR ROLLBACK INTO "_schemagen_new_Book" ("id", "authorId") SELECT "id", "authorId" FROM "Book";

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

COMMIT;
PRAGMA foreign_keys=ON;
