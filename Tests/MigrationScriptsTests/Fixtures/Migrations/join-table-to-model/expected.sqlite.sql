-- Changes:
-- - rename table "_PostToTag" to "PostTag"
-- - rename column "PostTag"."A" to "postId"
-- - rename column "PostTag"."B" to "tagId"
-- - add column "PostTag"."note" TEXT
-- - add primary key "PostTag_pkey" (postId, tagId) to "PostTag"
-- - drop unique index "_PostToTag_AB_unique" on "PostTag"
-- - drop index "_PostToTag_B_index" on "PostTag"
-- - drop foreign key "_PostToTag_A_fkey" of "PostTag"
-- - drop foreign key "_PostToTag_B_fkey" of "PostTag"
-- - add foreign key "PostTag_postId_fkey" from "PostTag" to "Post"
-- - add foreign key "PostTag_tagId_fkey" from "PostTag" to "Tag"
--
-- Risks:
-- - rewrite: writes the table "PostTag" anew, because SQLite cannot do this in place: change the primary key; change its foreign keys
-- - lock: the whole database while "PostTag" is written anew: nobody else can write until COMMIT
-- - note: "_PostToTag" is "PostTag" from now on: code that uses the old name fails
-- - note: "PostTag"."A" is "postId" from now on: code that uses the old name fails
-- - note: "PostTag"."B" is "tagId" from now on: code that uses the old name fails
--
-- SQLite changes little of a table in place. The rows of "PostTag"
-- are copied into a new table that takes its place; indexes and triggers are made again,
-- views stay (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_PostTag", "_schemagen_new_PostTag", "_schemagen_guard_objects", "_schemagen_guard_keys"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_PostTag";
DROP TABLE IF EXISTS "_schemagen_new_PostTag";

ALTER TABLE "_PostToTag" RENAME TO "PostTag";

ALTER TABLE "PostTag" RENAME COLUMN "A" TO "postId";

ALTER TABLE "PostTag" RENAME COLUMN "B" TO "tagId";

-- Stops where a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'PostTag' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('_PostToTag_AB_unique', '_PostToTag_B_index')
UNION ALL SELECT name FROM pragma_table_xinfo('PostTag') WHERE name COLLATE NOCASE NOT IN ('postId', 'tagId');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- "PostTag" anew: the table as it will be, and its rows.
CREATE TABLE "_schemagen_new_PostTag" (
    "postId" INTEGER NOT NULL,
    "tagId" INTEGER NOT NULL,
    "note" TEXT,

    PRIMARY KEY ("postId", "tagId"),
    CONSTRAINT "PostTag_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PostTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT OR ROLLBACK INTO "_schemagen_new_PostTag" ("postId", "tagId") SELECT "postId", "tagId" FROM "PostTag";

-- Does nothing here; but where the copy failed and took the transaction with it, a shell that
-- goes on has its foreign keys enforced again, so that the guard below keeps the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_PostTag" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "PostTag" ("postId", "tagId") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_PostTag" SELECT "postId", "tagId" FROM "PostTag" LIMIT 1;
DROP TABLE "PostTag";
DROP TABLE "_schemagen_guard_PostTag";

-- Into its place, without a look at the views that name it.
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_PostTag" RENAME TO "PostTag";
PRAGMA legacy_alter_table=OFF;

-- Stops where a row points at nothing; PRAGMA foreign_key_check alone would only list it.
DROP TABLE IF EXISTS "_schemagen_guard_keys";
CREATE TABLE "_schemagen_guard_keys" (found TEXT CONSTRAINT "rows point at rows that are not there" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_keys" SELECT "table" FROM pragma_foreign_key_check('PostTag');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_keys";

COMMIT;
PRAGMA foreign_keys=ON;
