-- Changes:
-- - drop column "Note"."ownerId"
-- - drop foreign key "note_account" of "Note"
-- - drop foreign key "note_profile" of "Note"
--
-- Risks:
-- - data loss: drops column "Note"."ownerId" with its values
--   SELECT count(*) FROM "Note" WHERE "ownerId" IS NOT NULL;
-- - rewrite: rebuilds table "Note", because SQLite cannot do this in place: drop "ownerId", which a key, index or expression uses; change its foreign keys
-- - lock: the whole database while "Note" is rewritten: blocks other writers until COMMIT
--
-- Restores: every step is exact.
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Note": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Note", "_schemagen_new_Note", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Note";
DROP TABLE IF EXISTS "_schemagen_new_Note";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Note' AND type IN ('index', 'trigger') AND sql IS NOT NULL
UNION ALL SELECT name FROM pragma_table_xinfo('Note') WHERE name COLLATE NOCASE NOT IN ('id', 'ownerId');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Note": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Note" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
INSERT OR ROLLBACK INTO "_schemagen_new_Note" ("id") SELECT "id" FROM "Note";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Note';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Note', seq FROM sqlite_sequence WHERE name = 'Note';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Note" ("key0", FOREIGN KEY ("key0") REFERENCES "Note" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Note" SELECT "id" FROM "Note" LIMIT 1;
DROP TABLE "Note";
DROP TABLE "_schemagen_guard_Note";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Note" RENAME TO "Note";
PRAGMA legacy_alter_table=OFF;

COMMIT;
PRAGMA foreign_keys=ON;
