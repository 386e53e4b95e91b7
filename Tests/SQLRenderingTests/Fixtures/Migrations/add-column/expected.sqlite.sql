-- - add column "Author"."name" TEXT
-- - add column "Author"."level" INTEGER
-- - add column "Author"."joinedAt" DATETIME
-- warning: writes the table "Author" anew, nobody can write meanwhile

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- left behind by a run that was refused, if there was one:
DROP TABLE IF EXISTS "_schemagen_guard_Author";
DROP TABLE IF EXISTS "_schemagen_new_Author";

DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Author' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Author_email_key');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

CREATE TABLE "_schemagen_new_Author" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "level" INTEGER NOT NULL DEFAULT 1,
    "joinedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT OR ROLLBACK INTO "_schemagen_new_Author" ("id", "email") SELECT "id", "email" FROM "Author";
PRAGMA foreign_keys=ON;
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Author';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Author', seq FROM sqlite_sequence WHERE name = 'Author';
CREATE TABLE "_schemagen_guard_Author" ("key0", FOREIGN KEY ("key0") REFERENCES "Author" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Author" SELECT "id" FROM "Author" LIMIT 1;
DROP TABLE "Author";
DROP TABLE "_schemagen_guard_Author";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Author" RENAME TO "Author";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "Author_email_key" ON "Author"("email");

COMMIT;
PRAGMA foreign_keys=ON;
