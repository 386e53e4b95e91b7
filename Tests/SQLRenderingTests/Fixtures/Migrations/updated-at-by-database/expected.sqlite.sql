-- - change the default of column "Page"."updatedAt"
-- - let the database keep "Page"."updatedAt" up to date
-- warning: writes the table "Page" anew, nobody can write meanwhile

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- left behind by a run that was refused, if there was one:
DROP TABLE IF EXISTS "_schemagen_guard_Page";
DROP TABLE IF EXISTS "_schemagen_new_Page";

DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be written anew has a trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Page' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Page_updatedAt_touch');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

CREATE TABLE "_schemagen_new_Page" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT OR ROLLBACK INTO "_schemagen_new_Page" ("id", "title", "updatedAt") SELECT "id", "title", "updatedAt" FROM "Page";
PRAGMA foreign_keys=ON;
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Page';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Page', seq FROM sqlite_sequence WHERE name = 'Page';
CREATE TABLE "_schemagen_guard_Page" ("key0", FOREIGN KEY ("key0") REFERENCES "Page" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Page" SELECT "id" FROM "Page" LIMIT 1;
DROP TABLE "Page";
DROP TABLE "_schemagen_guard_Page";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Page" RENAME TO "Page";
PRAGMA legacy_alter_table=OFF;
CREATE TRIGGER "Page_updatedAt_touch" AFTER UPDATE ON "Page"
FOR EACH ROW WHEN NEW."updatedAt" IS OLD."updatedAt"
BEGIN
  UPDATE "Page" SET "updatedAt" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE rowid = NEW.rowid AND "updatedAt" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

COMMIT;
PRAGMA foreign_keys=ON;
