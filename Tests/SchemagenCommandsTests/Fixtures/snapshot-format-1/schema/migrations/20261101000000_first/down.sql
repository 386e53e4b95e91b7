-- schemagen down of 20261101000000_first
-- before: 8c03b01864a501f49e23166130c5ad9ebf4b739888c1ab52f04069678fc08fb6
-- after:  590e48e004d0308f6e4fa8c560187c7b01de83a3a3563cfd2adf9cee117e7fdc
--
-- Changes:
-- - drop table "User"
--
-- Risks:
-- - data loss: drops the table "User" with all its rows
--   SELECT count(*) FROM "User";
--
-- Restores: every step is exact.
--
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_User"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_User";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_User" ("key0", FOREIGN KEY ("key0") REFERENCES "User" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_User" SELECT "id" FROM "User" LIMIT 1;
DROP TABLE "User";
DROP TABLE "_schemagen_guard_User";

COMMIT;
PRAGMA foreign_keys=ON;
