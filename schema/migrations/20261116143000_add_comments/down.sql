-- schemagen down of 20261116143000_add_comments
-- before: 6e2b2169c799c2a84b605f6b4485efd21e473eb40aa84a2b960bf20c3a8a41c9
-- after:  bd3fc77ffd7b7339c697e532d237b7c408d20e6c45a66eaa14f997f5cb1eceda
--
-- Changes:
-- - drop column "User"."slug"
-- - drop unique index "User_slug_key" on "User"
-- - drop column "Post"."viewCount"
-- - drop table "Comment"
--
-- Risks:
-- - data loss: drops the column "User"."slug" with its values
--   SELECT count(*) FROM "User" WHERE "slug" IS NOT NULL;
-- - data loss: drops the column "Post"."viewCount" with its values
--   SELECT count(*) FROM "Post" WHERE "viewCount" IS NOT NULL;
-- - data loss: drops the table "Comment" with all its rows
--   SELECT count(*) FROM "Comment";
-- - lock: the whole database while "User", "Post" is written anew: nobody else can write until COMMIT
--
-- Restores: every step is exact.
--
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_Comment"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_Comment";

DROP INDEX "User_slug_key";
ALTER TABLE "User" DROP COLUMN "slug";

ALTER TABLE "Post" DROP COLUMN "viewCount";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Comment" ("key0", FOREIGN KEY ("key0") REFERENCES "Comment" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Comment" SELECT "id" FROM "Comment" LIMIT 1;
DROP TABLE "Comment";
DROP TABLE "_schemagen_guard_Comment";

COMMIT;
PRAGMA foreign_keys=ON;
