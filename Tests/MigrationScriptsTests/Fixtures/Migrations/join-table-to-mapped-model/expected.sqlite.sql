-- Changes:
-- - add primary key "_PostToTag_pkey" (A, B) to "_PostToTag"
-- - drop unique index "_PostToTag_AB_unique" on "_PostToTag"
-- - rename index "_PostToTag_B_index" to "_PostToTag_B_idx"
--
-- Risks:
-- - rewrite: writes the table "_PostToTag" anew, because SQLite cannot do this in place: change the primary key
-- - lock: the whole database while "_PostToTag" is written anew: nobody else can write until COMMIT
--
-- SQLite changes little of a table in place. The rows of "_PostToTag"
-- are copied into a new table that takes its place; indexes and triggers are made again,
-- views stay (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard__PostToTag", "_schemagen_new__PostToTag", "_schemagen_guard_objects", "_schemagen_guard_keys"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard__PostToTag";
DROP TABLE IF EXISTS "_schemagen_new__PostToTag";

-- Stops where a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = '_PostToTag' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('_PostToTag_AB_unique', '_PostToTag_B_idx', '_PostToTag_B_index')
UNION ALL SELECT name FROM pragma_table_xinfo('_PostToTag') WHERE name COLLATE NOCASE NOT IN ('A', 'B');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- "_PostToTag" anew: the table as it will be, and its rows.
CREATE TABLE "_schemagen_new__PostToTag" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    PRIMARY KEY ("A", "B"),
    CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT OR ROLLBACK INTO "_schemagen_new__PostToTag" ("A", "B") SELECT "A", "B" FROM "_PostToTag";

-- Does nothing here; but where the copy failed and took the transaction with it, a shell that
-- goes on has its foreign keys enforced again, so that the guard below keeps the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard__PostToTag" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "_PostToTag" ("A", "B") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard__PostToTag" SELECT "A", "B" FROM "_PostToTag" LIMIT 1;
DROP TABLE "_PostToTag";
DROP TABLE "_schemagen_guard__PostToTag";

-- Into its place, without a look at the views that name it.
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new__PostToTag" RENAME TO "_PostToTag";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "_PostToTag_B_idx" ON "_PostToTag"("B");

-- Stops where a row points at nothing; PRAGMA foreign_key_check alone would only list it.
DROP TABLE IF EXISTS "_schemagen_guard_keys";
CREATE TABLE "_schemagen_guard_keys" (found TEXT CONSTRAINT "rows point at rows that are not there" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_keys" SELECT "table" FROM pragma_foreign_key_check('_PostToTag');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_keys";

COMMIT;
PRAGMA foreign_keys=ON;
