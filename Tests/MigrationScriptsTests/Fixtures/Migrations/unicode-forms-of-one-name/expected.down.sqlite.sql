-- Changes:
-- - rename value "corsé" of enum "Espéce" to "corsé"
-- - move table "Café" to database schema "public"
-- - rename column "Café"."thé" to "thé"
-- - rename column "Café"."téille" to "téille"
-- - change the default of column "Café"."thé"
-- - change the default of column "Café"."note"
-- - change the default of column "Café"."kind"
-- - drop check "positifé" of "Café"
-- - add check "positifé" to "Café"
-- - drop index "grandé" on "Café"
-- - rename index "clé" to "clé"
-- - add index "grandé" on "Café"
-- - rename column "Drink"."café_id" to "café_id"
--
-- Risks:
-- - may fail: check "positifé" of "Café": every row must meet it
--   SELECT * FROM "Café" WHERE NOT ("téille" <> 4711 AND note <> 'thé');
-- - rewrite: rebuilds table "Café", because SQLite cannot do this in place: "thé": change its default; "note": change its default; "kind": change its default; change its checks
-- - lock: the whole database while "Café" is rewritten: blocks other writers until COMMIT
-- - note: "Café" becomes "Café": code that uses the old name fails
-- - note: "Café"."thé" becomes "thé": code that uses the old name fails
-- - note: "Café"."téille" becomes "téille": code that uses the old name fails
-- - note: "Drink"."café_id" becomes "café_id": code that uses the old name fails
--
-- Restores: every step is exact.
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Café": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Café", "_schemagen_new_Café", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Café";
DROP TABLE IF EXISTS "_schemagen_new_Café";

ALTER TABLE "Café" RENAME TO "Café";

ALTER TABLE "Café" RENAME COLUMN "thé" TO "thé";

ALTER TABLE "Café" RENAME COLUMN "téille" TO "téille";

ALTER TABLE "Drink" RENAME COLUMN "café_id" TO "café_id";

UPDATE "Café" SET "kind" = 'corsé' WHERE "kind" = 'corsé';

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Café' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('clé', 'clé', 'grandé', 'grandé')
UNION ALL SELECT name FROM pragma_table_xinfo('Café') WHERE name COLLATE NOCASE NOT IN ('id', 'thé', 'téille', 'double', 'note', 'kind');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Café": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Café" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "thé" TEXT NOT NULL DEFAULT 'café',
    "téille" INTEGER NOT NULL,
    "double" INTEGER NOT NULL GENERATED ALWAYS AS ("téille" * 2) STORED,
    "note" TEXT DEFAULT ('café'),
    "kind" TEXT NOT NULL DEFAULT 'corsé',

    CONSTRAINT "positifé" CHECK ("téille" <> 4711 AND note <> 'thé')
);
INSERT OR ROLLBACK INTO "_schemagen_new_Café" ("id", "thé", "téille", "note", "kind") SELECT "id", "thé", "téille", "note", "kind" FROM "Café";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Café';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Café', seq FROM sqlite_sequence WHERE name = 'Café';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Café" ("key0", FOREIGN KEY ("key0") REFERENCES "Café" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Café" SELECT "id" FROM "Café" LIMIT 1;
DROP TABLE "Café";
DROP TABLE "_schemagen_guard_Café";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Café" RENAME TO "Café";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "clé" ON "Café"("thé", "téille");
CREATE INDEX "grandé" ON "Café"("téille") WHERE "téille" > 3 AND note <> 'é';

COMMIT;
PRAGMA foreign_keys=ON;
