-- Changes:
-- - change the default of column "Membership"."id"
-- - drop primary key "Membership_pkey" of "Membership"
-- - add primary key "Membership_pkey" (userId, teamId) to "Membership"
--
-- Risks:
-- - may fail: primary key "Membership_pkey" of "Membership": no two rows may hold the same values
--   SELECT "userId", "teamId", count(*) FROM "Membership" WHERE "userId" IS NOT NULL AND "teamId" IS NOT NULL GROUP BY "userId", "teamId" HAVING count(*) > 1;
-- - rewrite: rebuilds table "Membership", because SQLite cannot do this in place: "id": change its default; change the primary key
-- - lock: the whole database while "Membership" is rewritten: blocks other writers until COMMIT
--
-- SQLite can change little of a table in place, so this script rebuilds
-- "Membership": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Membership", "_schemagen_new_Membership", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Membership";
DROP TABLE IF EXISTS "_schemagen_new_Membership";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Membership' AND type IN ('index', 'trigger') AND sql IS NOT NULL
UNION ALL SELECT name FROM pragma_table_xinfo('Membership') WHERE name COLLATE NOCASE NOT IN ('id', 'userId', 'teamId');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "Membership": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Membership" (
    "id" INTEGER NOT NULL DEFAULT 0,
    "userId" INTEGER NOT NULL,
    "teamId" INTEGER NOT NULL,

    PRIMARY KEY ("userId", "teamId")
);
INSERT OR ROLLBACK INTO "_schemagen_new_Membership" ("id", "userId", "teamId") SELECT "id", "userId", "teamId" FROM "Membership";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Membership" ("key0", FOREIGN KEY ("key0") REFERENCES "Membership" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Membership" SELECT "id" FROM "Membership" LIMIT 1;
DROP TABLE "Membership";
DROP TABLE "_schemagen_guard_Membership";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Membership" RENAME TO "Membership";
PRAGMA legacy_alter_table=OFF;

COMMIT;
PRAGMA foreign_keys=ON;
