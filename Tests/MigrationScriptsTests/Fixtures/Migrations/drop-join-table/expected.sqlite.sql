-- Changes:
-- - drop table "_PostToTag"
--
-- Risks:
-- - data loss: drops the table "_PostToTag" with all its rows
--   SELECT count(*) FROM "_PostToTag";
--
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard__PostToTag"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard__PostToTag";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard__PostToTag" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "_PostToTag" ("A", "B") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard__PostToTag" SELECT "A", "B" FROM "_PostToTag" LIMIT 1;
DROP TABLE "_PostToTag";
DROP TABLE "_schemagen_guard__PostToTag";

COMMIT;
PRAGMA foreign_keys=ON;
