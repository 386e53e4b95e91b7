-- Changes:
-- - change column "Author"."id" from TEXT to INTEGER
-- - autoincrement column "Author"."id"
-- - change column "Book"."authorId" from BIGINT to INTEGER
-- - add foreign key "Book_authorId_fkey" from "Book" to "Author"
--
-- Risks:
-- - may fail: "Author"."id" changes from TEXT to INTEGER: every value must fit
--   SELECT * FROM "Author" WHERE "Author"."id" IS NOT NULL AND CASE WHEN CAST("Author"."id" AS NUMERIC) = "Author"."id" AND typeof(CAST("Author"."id" AS NUMERIC)) = 'integer' AND "Author"."id" NOT GLOB '*[.eE]*' THEN CAST("Author"."id" AS INTEGER) END IS NULL;
-- - may fail: foreign key "Book_authorId_fkey" of "Book": every row must reference a row of "Author"
--   SELECT * FROM "Book" AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Author" AS parent WHERE CAST(parent."id" AS TEXT) = CAST(child."authorId" AS TEXT));
-- - rewrite: rebuilds table "Author", because SQLite cannot do this in place: "id": change its type, change its default
-- - rewrite: rebuilds table "Book", because SQLite cannot do this in place: "authorId": change its type; change its foreign keys
-- - lock: the whole database while "Author", "Book" is rewritten: blocks other writers until COMMIT
--
-- Restores: every step is exact.
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Author", "Book": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Author", "_schemagen_guard_Book", "_schemagen_new_Author", "_schemagen_new_Book", "_schemagen_guard_objects", "_schemagen_guard_values", "_schemagen_guard_keys"

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

-- Fails if a value does not become one of the new type; the queries above find the rows.
DROP TABLE IF EXISTS "_schemagen_guard_values";
CREATE TABLE "_schemagen_guard_values" (found TEXT CONSTRAINT """Author"".""id"" has a value that does not become INTEGER" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_values" SELECT quote("Author"."id") FROM "Author" WHERE "Author"."id" IS NOT NULL AND CASE WHEN CAST("Author"."id" AS NUMERIC) = "Author"."id" AND typeof(CAST("Author"."id" AS NUMERIC)) = 'integer' AND "Author"."id" NOT GLOB '*[.eE]*' THEN CAST("Author"."id" AS INTEGER) END IS NULL;
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_values";

-- Rebuild "Author": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Author" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
INSERT OR ROLLBACK INTO "_schemagen_new_Author" ("id") SELECT CASE WHEN CAST("Author"."id" AS NUMERIC) = "Author"."id" AND typeof(CAST("Author"."id" AS NUMERIC)) = 'integer' AND "Author"."id" NOT GLOB '*[.eE]*' THEN CAST("Author"."id" AS INTEGER) END FROM "Author";

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
    "authorId" INTEGER NOT NULL,

    CONSTRAINT "Book_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
DROP TABLE IF EXISTS "_schemagen_guard_keys";
CREATE TABLE "_schemagen_guard_keys" (found TEXT CONSTRAINT "rows reference rows that do not exist" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_keys" SELECT "table" FROM pragma_foreign_key_check('Book');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_keys";

COMMIT;
PRAGMA foreign_keys=ON;
