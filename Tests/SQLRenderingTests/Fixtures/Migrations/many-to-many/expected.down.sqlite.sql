-- - drop table "_PostToTag"
-- warning: drops the table "_PostToTag" with all its rows
--   find them: SELECT count(*) FROM "_PostToTag"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- left behind by a run that was refused, if there was one:
DROP TABLE IF EXISTS "_schemagen_guard__PostToTag";

CREATE TABLE "_schemagen_guard__PostToTag" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "_PostToTag" ("A", "B") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard__PostToTag" SELECT "A", "B" FROM "_PostToTag" LIMIT 1;
DROP TABLE "_PostToTag";
DROP TABLE "_schemagen_guard__PostToTag";

COMMIT;
PRAGMA foreign_keys=ON;
