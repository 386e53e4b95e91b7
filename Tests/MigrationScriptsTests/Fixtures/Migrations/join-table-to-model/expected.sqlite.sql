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
-- - rewrite: rebuilds table "PostTag", because SQLite cannot do this in place: change the primary key; change its foreign keys
-- - lock: the whole database while "PostTag" is rewritten: blocks other writers until COMMIT
-- - note: "_PostToTag" becomes "PostTag": code that uses the old name fails
-- - note: "PostTag"."A" becomes "postId": code that uses the old name fails
-- - note: "PostTag"."B" becomes "tagId": code that uses the old name fails
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "PostTag": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_PostTag", "_schemagen_new_PostTag", "_schemagen_guard_objects", "_schemagen_guard_keys"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_PostTag";
DROP TABLE IF EXISTS "_schemagen_new_PostTag";

ALTER TABLE "_PostToTag" RENAME TO "PostTag";

ALTER TABLE "PostTag" RENAME COLUMN "A" TO "postId";

ALTER TABLE "PostTag" RENAME COLUMN "B" TO "tagId";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'PostTag' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('_PostToTag_AB_unique', '_PostToTag_B_index')
UNION ALL SELECT name FROM pragma_table_xinfo('PostTag') WHERE name COLLATE NOCASE NOT IN ('postId', 'tagId');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "PostTag": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_PostTag" (
    "postId" INTEGER NOT NULL,
    "tagId" INTEGER NOT NULL,
    "note" TEXT,

    PRIMARY KEY ("postId", "tagId"),
    CONSTRAINT "PostTag_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PostTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT OR ROLLBACK INTO "_schemagen_new_PostTag" ("postId", "tagId") SELECT "postId", "tagId" FROM "PostTag";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_PostTag" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "PostTag" ("postId", "tagId") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_PostTag" SELECT "postId", "tagId" FROM "PostTag" LIMIT 1;
DROP TABLE "PostTag";
DROP TABLE "_schemagen_guard_PostTag";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_PostTag" RENAME TO "PostTag";
PRAGMA legacy_alter_table=OFF;

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
DROP TABLE IF EXISTS "_schemagen_guard_keys";
CREATE TABLE "_schemagen_guard_keys" (found TEXT CONSTRAINT "rows reference rows that do not exist" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_keys" SELECT "table" FROM pragma_foreign_key_check('PostTag');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_keys";

COMMIT;
PRAGMA foreign_keys=ON;
