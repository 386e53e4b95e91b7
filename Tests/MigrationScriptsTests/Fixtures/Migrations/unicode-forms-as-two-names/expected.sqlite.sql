-- Changes:
-- - add column "Pair"."é" INTEGER
-- - add column "Pair"."kind" Kind
-- - add check "both" to "Pair"
-- - add index "Pair_é" on "Pair"
-- - add index "Pair_é" on "Pair"
--
-- Risks:
-- - may fail: check "both" of "Pair": every row must meet it
-- - rewrite: rebuilds table "Pair", because SQLite cannot do this in place: change its checks
-- - lock: the whole database while "Pair" is rewritten: blocks other writers until COMMIT
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Pair": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Pair", "_schemagen_new_Pair", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Pair";
DROP TABLE IF EXISTS "_schemagen_new_Pair";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Pair' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Pair_é', 'Pair_é')
UNION ALL SELECT name FROM pragma_table_xinfo('Pair') WHERE name COLLATE NOCASE NOT IN ('id', 'é');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Pair": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Pair" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "é" INTEGER NOT NULL,
    "é" INTEGER NOT NULL DEFAULT 2,
    "kind" TEXT NOT NULL DEFAULT 'é',

    CONSTRAINT "both" CHECK ("é" <> 4711 AND "é" <> 4712)
);
INSERT OR ROLLBACK INTO "_schemagen_new_Pair" ("id", "é") SELECT "id", "é" FROM "Pair";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Pair';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Pair', seq FROM sqlite_sequence WHERE name = 'Pair';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Pair" ("key0", FOREIGN KEY ("key0") REFERENCES "Pair" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Pair" SELECT "id" FROM "Pair" LIMIT 1;
DROP TABLE "Pair";
DROP TABLE "_schemagen_guard_Pair";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Pair" RENAME TO "Pair";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "Pair_é" ON "Pair"("é");
CREATE INDEX "Pair_é" ON "Pair"("é");

COMMIT;
PRAGMA foreign_keys=ON;
