-- - make column "Parent"."name" optional
-- - drop the default of column "Parent"."name"
-- warning: writes the table "Parent" anew, nobody can write meanwhile

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- left behind by a run that was refused, if there was one:
DROP TABLE IF EXISTS "_schemagen_guard_Parent";
DROP TABLE IF EXISTS "_schemagen_new_Parent";

DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Parent' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ();
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

CREATE TABLE "_schemagen_new_Parent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT
);
INSERT OR ROLLBACK INTO "_schemagen_new_Parent" ("id", "name") SELECT "id", "name" FROM "Parent";
PRAGMA foreign_keys=ON;
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Parent';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Parent', seq FROM sqlite_sequence WHERE name = 'Parent';
CREATE TABLE "_schemagen_guard_Parent" ("key0", FOREIGN KEY ("key0") REFERENCES "Parent" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Parent" SELECT "id" FROM "Parent" LIMIT 1;
DROP TABLE "Parent";
DROP TABLE "_schemagen_guard_Parent";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Parent" RENAME TO "Parent";
PRAGMA legacy_alter_table=OFF;

COMMIT;
PRAGMA foreign_keys=ON;
