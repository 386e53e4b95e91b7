-- Changes:
-- - drop column "Team"."ownerId"
-- - drop table "Tag"
-- - drop table "_TagToTeam"
--
-- Risks:
-- - data loss: drops column "Team"."ownerId" with its values
--   SELECT count(*) FROM "Team" WHERE "ownerId" IS NOT NULL;
-- - data loss: drops table "_TagToTeam" with all its rows
--   SELECT count(*) FROM "_TagToTeam";
-- - data loss: drops table "Tag" with all its rows
--   SELECT count(*) FROM "Tag";
-- - lock: the whole database while "Team" is rewritten: blocks other writers until COMMIT
--
-- Restores: every step is exact.
--
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard__TagToTeam", "_schemagen_guard_Tag"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard__TagToTeam";
DROP TABLE IF EXISTS "_schemagen_guard_Tag";

ALTER TABLE "Team" DROP COLUMN "ownerId";

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard__TagToTeam" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "_TagToTeam" ("A", "B") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard__TagToTeam" SELECT "A", "B" FROM "_TagToTeam" LIMIT 1;
DROP TABLE "_TagToTeam";
DROP TABLE "_schemagen_guard__TagToTeam";

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Tag" ("key0", FOREIGN KEY ("key0") REFERENCES "Tag" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Tag" SELECT "id" FROM "Tag" LIMIT 1;
DROP TABLE "Tag";
DROP TABLE "_schemagen_guard_Tag";

COMMIT;
PRAGMA foreign_keys=ON;
