-- - add foreign key "Login_userId_fkey" from "Login" to "User"
-- warning: adds the foreign key "Login_userId_fkey": fails if a row of "Login" points at no row of "User"
--   find them: SELECT * FROM "Login" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "User" AS parent WHERE parent."id" = child."userId")
-- warning: writes the table "Login" anew, nobody can write meanwhile

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- left behind by a run that was refused, if there was one:
DROP TABLE IF EXISTS "_schemagen_guard_Login";
DROP TABLE IF EXISTS "_schemagen_new_Login";

DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Login' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ();
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

CREATE TABLE "_schemagen_new_Login" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "userId" INTEGER NOT NULL,

    CONSTRAINT "Login_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT OR ROLLBACK INTO "_schemagen_new_Login" ("id", "userId") SELECT "id", "userId" FROM "Login";
PRAGMA foreign_keys=ON;
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Login';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Login', seq FROM sqlite_sequence WHERE name = 'Login';
CREATE TABLE "_schemagen_guard_Login" ("key0", FOREIGN KEY ("key0") REFERENCES "Login" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Login" SELECT "id" FROM "Login" LIMIT 1;
DROP TABLE "Login";
DROP TABLE "_schemagen_guard_Login";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Login" RENAME TO "Login";
PRAGMA legacy_alter_table=OFF;

DROP TABLE IF EXISTS "_schemagen_guard_keys";
CREATE TABLE "_schemagen_guard_keys" (found TEXT CONSTRAINT "rows point at rows that are not there" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_keys" SELECT "table" FROM pragma_foreign_key_check('Login');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_keys";

COMMIT;
PRAGMA foreign_keys=ON;
