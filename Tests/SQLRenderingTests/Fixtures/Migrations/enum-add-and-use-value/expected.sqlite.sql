-- - add value "guest" to enum "Role"
-- - change the default of column "Account"."role"
-- warning: writes the table "Account" anew, nobody can write meanwhile

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- left behind by a run that was refused, if there was one:
DROP TABLE IF EXISTS "_schemagen_guard_Account";
DROP TABLE IF EXISTS "_schemagen_new_Account";

DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Account' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Account_name_idx');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

CREATE TABLE "_schemagen_new_Account" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "role" TEXT NOT NULL DEFAULT 'guest',
    "name" TEXT NOT NULL
);
INSERT OR ROLLBACK INTO "_schemagen_new_Account" ("id", "role", "name") SELECT "id", "role", "name" FROM "Account";
PRAGMA foreign_keys=ON;
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Account';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Account', seq FROM sqlite_sequence WHERE name = 'Account';
CREATE TABLE "_schemagen_guard_Account" ("key0", FOREIGN KEY ("key0") REFERENCES "Account" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Account" SELECT "id" FROM "Account" LIMIT 1;
DROP TABLE "Account";
DROP TABLE "_schemagen_guard_Account";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Account" RENAME TO "Account";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "Account_name_idx" ON "Account"("name") WHERE "role" = 'admin';

COMMIT;
PRAGMA foreign_keys=ON;
