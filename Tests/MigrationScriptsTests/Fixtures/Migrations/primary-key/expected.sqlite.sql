-- Changes:
-- - change the default of column "Membership"."id"
-- - drop primary key "Membership_pkey" of "Membership"
-- - add primary key "Membership_pkey" (userId, teamId) to "Membership"
--
-- Risks:
-- - may fail: the primary key "Membership_pkey" of "Membership": no two rows may hold the same values
--   SELECT "userId", "teamId", count(*) FROM "Membership" WHERE "userId" IS NOT NULL AND "teamId" IS NOT NULL GROUP BY "userId", "teamId" HAVING count(*) > 1;
-- - rewrite: writes the table "Membership" anew, because SQLite cannot do this in place: "id": change its default; change the primary key
-- - lock: the whole database while "Membership" is written anew: nobody else can write until COMMIT
--
-- SQLite changes little of a table in place. The rows of "Membership"
-- are copied into a new table that takes its place; indexes and triggers are made again,
-- views stay (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_Membership", "_schemagen_new_Membership", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_Membership";
DROP TABLE IF EXISTS "_schemagen_new_Membership";

-- Stops where a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Membership' AND type IN ('index', 'trigger') AND sql IS NOT NULL
UNION ALL SELECT name FROM pragma_table_xinfo('Membership') WHERE name COLLATE NOCASE NOT IN ('id', 'userId', 'teamId');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- "Membership" anew: the table as it will be, and its rows.
CREATE TABLE "_schemagen_new_Membership" (
    "id" INTEGER NOT NULL DEFAULT 0,
    "userId" INTEGER NOT NULL,
    "teamId" INTEGER NOT NULL,

    PRIMARY KEY ("userId", "teamId")
);
INSERT OR ROLLBACK INTO "_schemagen_new_Membership" ("id", "userId", "teamId") SELECT "id", "userId", "teamId" FROM "Membership";

-- Does nothing here; but where the copy failed and took the transaction with it, a shell that
-- goes on has its foreign keys enforced again, so that the guard below keeps the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Membership" ("key0", FOREIGN KEY ("key0") REFERENCES "Membership" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Membership" SELECT "id" FROM "Membership" LIMIT 1;
DROP TABLE "Membership";
DROP TABLE "_schemagen_guard_Membership";

-- Into its place, without a look at the views that name it.
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Membership" RENAME TO "Membership";
PRAGMA legacy_alter_table=OFF;

COMMIT;
PRAGMA foreign_keys=ON;
