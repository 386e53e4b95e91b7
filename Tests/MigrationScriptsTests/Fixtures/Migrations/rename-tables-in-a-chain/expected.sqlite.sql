-- Changes:
-- - rename table "First" to "Second"
-- - stop autoincrementing column "Second"."id"
-- - change column "Second"."low" from INTEGER to BIGINT
-- - drop primary key "First_pkey" of "Second"
-- - add primary key "Second_pkey" (id, high) to "Second"
-- - rename check "range" to "sense"
-- - rename check "luck" to "range"
-- - stop keeping "Second"."changed" up to date in the database
-- - let the database keep "Second"."changed" up to date
-- - rename table "Second" to "Third"
-- - change column "Third"."id" from INTEGER to BIGINT
-- - stop autoincrementing column "Third"."id"
-- - drop primary key "Second_pkey" of "Third"
-- - add primary key "Third_pkey" (id, changed) to "Third"
-- - stop keeping "Third"."changed" up to date in the database
-- - let the database keep "Third"."changed" up to date
--
-- Risks:
-- - rewrite: rebuilds table "Second", because SQLite cannot do this in place: "id": change its default; "low": change its type; change the primary key; change its checks
-- - rewrite: rebuilds table "Third", because SQLite cannot do this in place: "id": change its type, change its default; change the primary key
-- - lock: the whole database while "Second", "Third" is rewritten: blocks other writers until COMMIT
-- - note: "Second" becomes "Third": code that uses the old name fails
-- - note: "First" becomes "Second": code that uses the old name fails
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "Second":
--   was: "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
--   now: "id" INTEGER NOT NULL
--   was: "low" INTEGER NOT NULL
--   now: "low" BIGINT NOT NULL
--   was: CONSTRAINT "range" CHECK (low < 9 OR high > 0)
--   now: CONSTRAINT "range" CHECK (high <> 7)
--   was: CONSTRAINT "luck" CHECK (high <> 7)
--   now: PRIMARY KEY ("id", "high")
--   now: CONSTRAINT "sense" CHECK (low < 9 OR high > 0)
-- What differs in "Third":
--   was: "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
--   now: "id" BIGINT NOT NULL
--   now: PRIMARY KEY ("id", "changed")

PRAGMA foreign_keys=OFF;
BEGIN;

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_checks_opened" (passed CONSTRAINT "a check failed" CHECK (passed));
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_checks_opened" RENAME TO "_schemagen_checks";

-- Fails if foreign keys are on: DROP TABLE would delete the rows that reference a table.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'foreign keys cannot be switched off while a transaction is open: commit it first')) = 0 FROM pragma_foreign_keys WHERE foreign_keys;

DROP TRIGGER "Second_changed_touch";

ALTER TABLE "Second" RENAME TO "Third";

ALTER TABLE "First" RENAME TO "Second";

-- Fails if a table has something that the schema does not know, because the rebuild would lose it.
-- Only the list of what is known differs from script to script.
WITH RECURSIVE known (tab, part) AS (VALUES
    ('Second', 'column id'), ('Second', 'NOT NULL id'), ('Second', 'primary key id'),
    ('Second', 'column low'), ('Second', 'NOT NULL low'), ('Second', 'column high'),
    ('Second', 'NOT NULL high'), ('Second', 'column changed'), ('Second', 'NOT NULL changed'),
    ('Second', 'trigger First_changed_touch'), ('Second', 'trigger Second_changed_touch'),
    ('Second', 'CHECK x 1'), ('Second', 'CHECK x 2'), ('Second', 'AUTOINCREMENT x 1'),
    ('Third', 'column id'), ('Third', 'NOT NULL id'), ('Third', 'primary key id'),
    ('Third', 'column changed'), ('Third', 'NOT NULL changed'),
    ('Third', 'trigger Third_changed_touch'), ('Third', 'AUTOINCREMENT x 1')),
  tabs AS (SELECT DISTINCT tab FROM known),
  said (tab, word, rest) AS (
    SELECT tab, column1, ' ' || upper(sql) || ' '
      FROM tabs JOIN sqlite_master ON type = 'table' AND lower(name) = lower(tab),
        (VALUES ('CHECK'), ('COLLATE'), ('STRICT'), ('WITHOUT'), ('CONFLICT'), ('DEFERRABLE'), ('AUTOINCREMENT'))
    UNION ALL SELECT tab, word, substr(rest, instr(rest, word) + length(word) - 1)
      FROM said WHERE instr(rest, word)),
  found (tab, part) AS (
    SELECT tab, type || ' ' || name FROM tabs JOIN sqlite_master ON lower(tbl_name) = lower(tab)
      WHERE type IN ('index', 'trigger') AND sql IS NOT NULL
    UNION ALL SELECT tab, 'column ' || name FROM tabs, pragma_table_xinfo(tab)
    UNION ALL SELECT tab, 'NOT NULL ' || name FROM tabs, pragma_table_xinfo(tab) WHERE "notnull"
    UNION ALL SELECT tab, 'primary key ' || name FROM tabs, pragma_table_xinfo(tab) WHERE pk
    UNION ALL SELECT tab, 'computed column ' || name FROM tabs, pragma_table_xinfo(tab) WHERE hidden > 1
    UNION ALL SELECT tab, 'UNIQUE ' || (SELECT group_concat(name) FROM pragma_index_info(list.name))
      FROM tabs, pragma_index_list(tab) AS list WHERE origin = 'u'
    UNION ALL SELECT tab, 'foreign key ' || "from" || ' to ' || "table" || '.' || coalesce("to", '')
      || ' ' || on_update || ' ' || on_delete FROM tabs, pragma_foreign_key_list(tab)
    UNION ALL SELECT tab, word || ' x ' || count(*) FROM said
        WHERE substr(rest, instr(rest, word) - 1) GLOB '[^A-Z0-9_]' || word || '[^A-Z0-9_]*'
        GROUP BY tab, word)
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'unknown to the schema: ' || part || ' of table ' || tab)) = 0 FROM found
  WHERE (lower(tab), lower(part)) NOT IN (SELECT lower(tab), lower(part) FROM known);

-- Rebuild "Second": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Second" (
    "id" INTEGER NOT NULL,
    "low" BIGINT NOT NULL,
    "high" INTEGER NOT NULL,
    "changed" DATETIME NOT NULL,

    PRIMARY KEY ("id", "high"),
    CONSTRAINT "sense" CHECK (low < 9 OR high > 0),
    CONSTRAINT "range" CHECK (high <> 7)
);
INSERT INTO "_schemagen_new_Second" ("rowid", "id", "low", "high", "changed") SELECT rowid, "id", "low", "high", "changed" FROM "Second";

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "Second") = EXISTS (SELECT 1 FROM "_schemagen_new_Second");
DROP TABLE "Second";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Second" RENAME TO "Second";
PRAGMA legacy_alter_table=OFF;
CREATE TRIGGER "Second_changed_touch" AFTER UPDATE ON "Second"
FOR EACH ROW WHEN NEW."changed" IS OLD."changed"
BEGIN
  UPDATE "Second" SET "changed" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE rowid = NEW.rowid AND "changed" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

-- Rebuild "Third": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Third" (
    "id" BIGINT NOT NULL,
    "changed" DATETIME NOT NULL,

    PRIMARY KEY ("id", "changed")
);
INSERT INTO "_schemagen_new_Third" ("rowid", "id", "changed") SELECT rowid, "id", "changed" FROM "Third";

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "Third") = EXISTS (SELECT 1 FROM "_schemagen_new_Third");
DROP TABLE "Third";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Third" RENAME TO "Third";
PRAGMA legacy_alter_table=OFF;
CREATE TRIGGER "Third_changed_touch" AFTER UPDATE ON "Third"
FOR EACH ROW WHEN NEW."changed" IS OLD."changed"
BEGIN
  UPDATE "Third" SET "changed" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE rowid = NEW.rowid AND "changed" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 4 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
