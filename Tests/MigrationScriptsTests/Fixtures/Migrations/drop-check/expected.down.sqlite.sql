-- Changes:
-- - add check "positive" to "Product"
--
-- Risks:
-- - may fail: the check "positive" of "Product": every row must meet it
--   SELECT * FROM "Product" WHERE NOT (net > 0);
-- - rewrite: writes the table "Product" anew, because SQLite cannot do this in place: change its checks
-- - lock: the whole database while "Product" is written anew: nobody else can write until COMMIT
--
-- Restores: every step is exact.
--
-- SQLite changes little of a table in place. The rows of "Product"
-- are copied into a new table that takes its place; indexes and triggers are made again,
-- views stay (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_Product", "_schemagen_new_Product", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_Product";
DROP TABLE IF EXISTS "_schemagen_new_Product";

-- Stops where a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Product' AND type IN ('index', 'trigger') AND sql IS NOT NULL
UNION ALL SELECT name FROM pragma_table_xinfo('Product') WHERE name COLLATE NOCASE NOT IN ('id', 'net', 'name');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- "Product" anew: the table as it will be, and its rows.
CREATE TABLE "_schemagen_new_Product" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "net" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "positive" CHECK (net > 0)
);
INSERT OR ROLLBACK INTO "_schemagen_new_Product" ("id", "net", "name") SELECT "id", "net", "name" FROM "Product";

-- Does nothing here; but where the copy failed and took the transaction with it, a shell that
-- goes on has its foreign keys enforced again, so that the guard below keeps the old table.
PRAGMA foreign_keys=ON;

-- Numbers that were given once are not given again.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Product';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Product', seq FROM sqlite_sequence WHERE name = 'Product';

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Product" ("key0", FOREIGN KEY ("key0") REFERENCES "Product" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Product" SELECT "id" FROM "Product" LIMIT 1;
DROP TABLE "Product";
DROP TABLE "_schemagen_guard_Product";

-- Into its place, without a look at the views that name it.
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Product" RENAME TO "Product";
PRAGMA legacy_alter_table=OFF;

COMMIT;
PRAGMA foreign_keys=ON;
