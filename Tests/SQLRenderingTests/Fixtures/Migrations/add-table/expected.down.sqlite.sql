-- - drop table "Post"
-- - drop enum "Status"
-- warning: drops the table "Post" with all its rows
--   find them: SELECT count(*) FROM "Post"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- left behind by a run that was refused, if there was one:
DROP TABLE IF EXISTS "_schemagen_guard_Post";

CREATE TABLE "_schemagen_guard_Post" ("key0", FOREIGN KEY ("key0") REFERENCES "Post" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Post" SELECT "id" FROM "Post" LIMIT 1;
DROP TABLE "Post";
DROP TABLE "_schemagen_guard_Post";

COMMIT;
PRAGMA foreign_keys=ON;
