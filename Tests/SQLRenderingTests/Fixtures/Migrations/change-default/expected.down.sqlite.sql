-- - change the default of column "Setting"."a"
-- - change the default of column "Setting"."b"
-- - drop the default of column "Setting"."c"
-- - change the default of column "Setting"."d"
-- warning: writes the table "Setting" anew, nobody can write meanwhile

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- left behind by a run that was refused, if there was one:
DROP TABLE IF EXISTS "_schemagen_guard_Setting";
DROP TABLE IF EXISTS "_schemagen_new_Setting";

DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Setting' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ();
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

CREATE TABLE "_schemagen_new_Setting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "a" INTEGER NOT NULL DEFAULT 1,
    "b" TEXT NOT NULL DEFAULT 'x',
    "c" BOOLEAN NOT NULL,
    "d" TEXT NOT NULL DEFAULT 'gone'
);
INSERT OR ROLLBACK INTO "_schemagen_new_Setting" ("id", "a", "b", "c", "d") SELECT "id", "a", "b", "c", "d" FROM "Setting";
PRAGMA foreign_keys=ON;
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Setting';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Setting', seq FROM sqlite_sequence WHERE name = 'Setting';
CREATE TABLE "_schemagen_guard_Setting" ("key0", FOREIGN KEY ("key0") REFERENCES "Setting" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Setting" SELECT "id" FROM "Setting" LIMIT 1;
DROP TABLE "Setting";
DROP TABLE "_schemagen_guard_Setting";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Setting" RENAME TO "Setting";
PRAGMA legacy_alter_table=OFF;

COMMIT;
PRAGMA foreign_keys=ON;
