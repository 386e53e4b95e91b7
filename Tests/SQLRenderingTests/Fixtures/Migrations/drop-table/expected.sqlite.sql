-- - drop table "Note"
-- warning: drops the table "Note" with all its rows
--   find them: SELECT count(*) FROM "Note"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- left behind by a run that was refused, if there was one:
DROP TABLE IF EXISTS "_schemagen_guard_Note";

CREATE TABLE "_schemagen_guard_Note" ("key0", FOREIGN KEY ("key0") REFERENCES "Note" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Note" SELECT "id" FROM "Note" LIMIT 1;
DROP TABLE "Note";
DROP TABLE "_schemagen_guard_Note";

COMMIT;
PRAGMA foreign_keys=ON;
