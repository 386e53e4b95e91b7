-- schemagen down of 20261116143000_add_comments
-- before: fdaf4ec41991c7acc2b07e79932dd1ca93423c549bf6ed145034ba2ce503baaf
-- after:  fff0f89696bb7a425d0cfdf382bc23a9f8375952f9c64850ae1b40d7683679bd
--
-- - drop column "User"."slug"
-- - drop unique index "User_slug_key" on "User"
-- - drop column "Post"."viewCount"
-- - drop table "Comment"
-- warning: drops the table "Comment" with all its rows
--   find them: SELECT count(*) FROM "Comment"
-- warning: drops the column "User"."slug" with its values
-- warning: drops the column "Post"."viewCount" with its values
-- warning: writes the table "User" anew, nobody can write meanwhile

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- left behind by a run that was refused, if there was one:
DROP TABLE IF EXISTS "_schemagen_guard_User";
DROP TABLE IF EXISTS "_schemagen_guard_Comment";
DROP TABLE IF EXISTS "_schemagen_new_User";

DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'User' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('User_createdAt_idx', 'User_email_key', 'User_slug_key');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

CREATE TABLE "_schemagen_new_User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "passwordHash" TEXT,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'USER',
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "loginCount" INTEGER NOT NULL DEFAULT 0,
    "lastLoginAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME
);
INSERT OR ROLLBACK INTO "_schemagen_new_User" ("id", "email", "passwordHash", "name", "role", "isActive", "loginCount", "lastLoginAt", "createdAt", "updatedAt", "deletedAt") SELECT "id", "email", "passwordHash", "name", "role", "isActive", "loginCount", "lastLoginAt", "createdAt", "updatedAt", "deletedAt" FROM "User";
PRAGMA foreign_keys=ON;
CREATE TABLE "_schemagen_guard_User" ("key0", FOREIGN KEY ("key0") REFERENCES "User" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_User" SELECT "id" FROM "User" LIMIT 1;
DROP TABLE "User";
DROP TABLE "_schemagen_guard_User";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_User" RENAME TO "User";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "User_createdAt_idx" ON "User"("createdAt");
CREATE UNIQUE INDEX "User_email_key" ON "User"("email") WHERE "deletedAt" IS NULL;

ALTER TABLE "Post" DROP COLUMN "viewCount";

CREATE TABLE "_schemagen_guard_Comment" ("key0", FOREIGN KEY ("key0") REFERENCES "Comment" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Comment" SELECT "id" FROM "Comment" LIMIT 1;
DROP TABLE "Comment";
DROP TABLE "_schemagen_guard_Comment";

COMMIT;
PRAGMA foreign_keys=ON;
