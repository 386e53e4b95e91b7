-- - change the default of column "Membership"."id"
-- - drop primary key "Membership_pkey" of "Membership"
-- - add primary key "Membership_pkey" (userId, teamId) to "Membership"
-- warning: adds the primary key "Membership_pkey" to "Membership": fails if rows have the same values
--   find them: SELECT "userId", "teamId", count(*) FROM "Membership" WHERE "userId" IS NOT NULL AND "teamId" IS NOT NULL GROUP BY "userId", "teamId" HAVING count(*) > 1
-- warning: writes the table "Membership" anew, nobody can write meanwhile

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- left behind by a run that was refused, if there was one:
DROP TABLE IF EXISTS "_schemagen_guard_Membership";
DROP TABLE IF EXISTS "_schemagen_new_Membership";

DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Membership' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ();
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

CREATE TABLE "_schemagen_new_Membership" (
    "id" INTEGER NOT NULL DEFAULT 0,
    "userId" INTEGER NOT NULL,
    "teamId" INTEGER NOT NULL,

    PRIMARY KEY ("userId", "teamId")
);
INSERT OR ROLLBACK INTO "_schemagen_new_Membership" ("id", "userId", "teamId") SELECT "id", "userId", "teamId" FROM "Membership";
PRAGMA foreign_keys=ON;
CREATE TABLE "_schemagen_guard_Membership" ("key0", FOREIGN KEY ("key0") REFERENCES "Membership" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Membership" SELECT "id" FROM "Membership" LIMIT 1;
DROP TABLE "Membership";
DROP TABLE "_schemagen_guard_Membership";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Membership" RENAME TO "Membership";
PRAGMA legacy_alter_table=OFF;

COMMIT;
PRAGMA foreign_keys=ON;
