-- Changes:
-- - change column "Child"."parentId" from INTEGER to BIGINT
--
-- Risks:
-- - rewrite: writes the table "Child" anew, because SQLite cannot do this in place: "parentId": change its type
-- - lock: the whole database while "Child" is written anew: nobody else can write until COMMIT
--
-- SQLite changes little of a table in place. The rows of "Child"
-- are copied into a new table that takes its place; indexes and triggers are made again,
-- views stay (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_Child", "_schemagen_new_Child", "_schemagen_guard_objects", "_schemagen_guard_keys"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_Child";
DROP TABLE IF EXISTS "_schemagen_new_Child";

-- Stops where a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Child' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Child_parentId_idx')
UNION ALL SELECT name FROM pragma_table_xinfo('Child') WHERE name COLLATE NOCASE NOT IN ('id', 'parentId');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- "Child" anew: the table as it will be, and its rows.
CREATE TABLE "_schemagen_new_Child" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "parentId" BIGINT NOT NULL,

    CONSTRAINT "Child_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Parent" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT OR ROLLBACK INTO "_schemagen_new_Child" ("id", "parentId") SELECT "id", "parentId" FROM "Child";

-- Does nothing here; but where the copy failed and took the transaction with it, a shell that
-- goes on has its foreign keys enforced again, so that the guard below keeps the old table.
PRAGMA foreign_keys=ON;

-- Numbers that were given once are not given again.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Child';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Child', seq FROM sqlite_sequence WHERE name = 'Child';

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Child" ("key0", FOREIGN KEY ("key0") REFERENCES "Child" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Child" SELECT "id" FROM "Child" LIMIT 1;
DROP TABLE "Child";
DROP TABLE "_schemagen_guard_Child";

-- Into its place, without a look at the views that name it.
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Child" RENAME TO "Child";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "Child_parentId_idx" ON "Child"("parentId");

-- Stops where a row points at nothing; PRAGMA foreign_key_check alone would only list it.
DROP TABLE IF EXISTS "_schemagen_guard_keys";
CREATE TABLE "_schemagen_guard_keys" (found TEXT CONSTRAINT "rows point at rows that are not there" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_keys" SELECT "table" FROM pragma_foreign_key_check('Child');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_keys";

COMMIT;
PRAGMA foreign_keys=ON;
