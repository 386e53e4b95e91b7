-- Changes:
-- - rename table "PostTag" to "_PostToTag"
-- - rename column "_PostToTag"."postId" to "A"
-- - rename column "_PostToTag"."tagId" to "B"
-- - drop column "_PostToTag"."note"
-- - drop primary key "PostTag_pkey" of "_PostToTag"
-- - add unique index "_PostToTag_AB_unique" on "_PostToTag"
-- - add index "_PostToTag_B_index" on "_PostToTag"
-- - drop foreign key "PostTag_postId_fkey" of "_PostToTag"
-- - drop foreign key "PostTag_tagId_fkey" of "_PostToTag"
-- - add foreign key "_PostToTag_A_fkey" from "_PostToTag" to "Post"
-- - add foreign key "_PostToTag_B_fkey" from "_PostToTag" to "Tag"
--
-- Risks:
-- - data loss: drops column "_PostToTag"."note" with its values
--   SELECT count(*) FROM "PostTag" WHERE "note" IS NOT NULL;
-- - rewrite: rebuilds table "_PostToTag", because SQLite cannot do this in place: change the primary key; change its foreign keys
-- - lock: the whole database while "_PostToTag" is rewritten: blocks other writers until COMMIT
-- - note: "PostTag" becomes "_PostToTag": code that uses the old name fails
-- - note: "_PostToTag"."postId" becomes "A": code that uses the old name fails
-- - note: "_PostToTag"."tagId" becomes "B": code that uses the old name fails
--
-- Restores: every step is exact.
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "_PostToTag": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard__PostToTag", "_schemagen_new__PostToTag", "_schemagen_guard_objects", "_schemagen_guard_keys"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard__PostToTag";
DROP TABLE IF EXISTS "_schemagen_new__PostToTag";

ALTER TABLE "PostTag" RENAME TO "_PostToTag";

ALTER TABLE "_PostToTag" RENAME COLUMN "postId" TO "A";

ALTER TABLE "_PostToTag" RENAME COLUMN "tagId" TO "B";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = '_PostToTag' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('_PostToTag_AB_unique', '_PostToTag_B_index')
UNION ALL SELECT name FROM pragma_table_xinfo('_PostToTag') WHERE name COLLATE NOCASE NOT IN ('A', 'B', 'note');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "_PostToTag": create the new table and copy its rows.
CREATE TABLE "_schemagen_new__PostToTag" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT OR ROLLBACK INTO "_schemagen_new__PostToTag" ("A", "B") SELECT "A", "B" FROM "_PostToTag";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard__PostToTag" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "_PostToTag" ("A", "B") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard__PostToTag" SELECT "A", "B" FROM "_PostToTag" LIMIT 1;
DROP TABLE "_PostToTag";
DROP TABLE "_schemagen_guard__PostToTag";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new__PostToTag" RENAME TO "_PostToTag";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "_PostToTag_AB_unique" ON "_PostToTag"("A", "B");
CREATE INDEX "_PostToTag_B_index" ON "_PostToTag"("B");

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
DROP TABLE IF EXISTS "_schemagen_guard_keys";
CREATE TABLE "_schemagen_guard_keys" (found TEXT CONSTRAINT "rows reference rows that do not exist" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_keys" SELECT "table" FROM pragma_foreign_key_check('_PostToTag');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_keys";

COMMIT;
PRAGMA foreign_keys=ON;
