-- - make column "Book"."title" required
-- - change the default of column "Book"."title"
-- warning: writes the table "Book" anew, nobody can write meanwhile

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- left behind by a run that was refused, if there was one:
DROP TABLE IF EXISTS "_schemagen_guard_Book";
DROP TABLE IF EXISTS "_schemagen_new_Book";

DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Book' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Book_title_idx');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

CREATE TABLE "_schemagen_new_Book" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL DEFAULT 'untitled',
    "authorId" INTEGER NOT NULL,

    CONSTRAINT "Book_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT OR ROLLBACK INTO "_schemagen_new_Book" ("id", "title", "authorId") SELECT "id", coalesce("title", 'untitled'), "authorId" FROM "Book";
PRAGMA foreign_keys=ON;
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Book';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Book', seq FROM sqlite_sequence WHERE name = 'Book';
CREATE TABLE "_schemagen_guard_Book" ("key0", FOREIGN KEY ("key0") REFERENCES "Book" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Book" SELECT "id" FROM "Book" LIMIT 1;
DROP TABLE "Book";
DROP TABLE "_schemagen_guard_Book";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Book" RENAME TO "Book";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "Book_title_idx" ON "Book"("title");

DROP TABLE IF EXISTS "_schemagen_guard_keys";
CREATE TABLE "_schemagen_guard_keys" (found TEXT CONSTRAINT "rows point at rows that are not there" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_keys" SELECT "table" FROM pragma_foreign_key_check('Book');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_keys";

COMMIT;
PRAGMA foreign_keys=ON;
