-- - change column "Item"."count" from INTEGER to TEXT
-- - change column "Item"."name" from TEXT to BIGINT
-- warning: changes "Item"."name" from TEXT to BIGINT: values that look like numbers become numbers
-- warning: writes the table "Item" anew, nobody can write meanwhile

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- left behind by a run that was refused, if there was one:
DROP TABLE IF EXISTS "_schemagen_guard_Item";
DROP TABLE IF EXISTS "_schemagen_new_Item";

DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Item' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ();
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

CREATE TABLE "_schemagen_new_Item" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "count" TEXT NOT NULL,
    "name" BIGINT NOT NULL
);
INSERT OR ROLLBACK INTO "_schemagen_new_Item" ("id", "count", "name") SELECT "id", "count", "name" FROM "Item";
PRAGMA foreign_keys=ON;
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Item';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Item', seq FROM sqlite_sequence WHERE name = 'Item';
CREATE TABLE "_schemagen_guard_Item" ("key0", FOREIGN KEY ("key0") REFERENCES "Item" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Item" SELECT "id" FROM "Item" LIMIT 1;
DROP TABLE "Item";
DROP TABLE "_schemagen_guard_Item";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Item" RENAME TO "Item";
PRAGMA legacy_alter_table=OFF;

COMMIT;
PRAGMA foreign_keys=ON;
