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
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost. A shell that continues after an error may leave tables behind whose names
-- begin with _schemagen; the next run drops them.

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Second";
DROP TABLE IF EXISTS "_schemagen_guard_Third";
DROP TABLE IF EXISTS "_schemagen_new_Second";
DROP TABLE IF EXISTS "_schemagen_new_Third";
DROP TABLE IF EXISTS "_schemagen_views";
DROP TABLE IF EXISTS "_schemagen_views_before";
DROP TABLE IF EXISTS "_schemagen_views_after";
DROP TABLE IF EXISTS "_schemagen_guard_views";
DROP TABLE IF EXISTS "_schemagen_guard_objects";

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_views" (x);
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_views" RENAME TO "_schemagen_views_before";

DROP TRIGGER "Second_changed_touch";

ALTER TABLE "Second" RENAME TO "Third";

ALTER TABLE "First" RENAME TO "Second";

-- Fails if something that the schema does not know would be lost; the SELECT finds it.
CREATE TABLE "_schemagen_guard_objects" (kind, found,
    CONSTRAINT "unknown to the schema: a column, trigger or index" CHECK (kind <> 'object'),
    CONSTRAINT "unknown to the schema: UNIQUE" CHECK (kind <> 'unique key'),
    CONSTRAINT "unknown to the schema: a foreign key" CHECK (kind <> 'foreign key'),
    CONSTRAINT "unknown to the schema: the primary key" CHECK (kind <> 'primary key'),
    CONSTRAINT "unknown to the schema: a computed column" CHECK (kind <> 'generated column'),
    CONSTRAINT "unknown to the schema: NOT NULL" CHECK (kind <> 'required column'),
    CONSTRAINT "unknown to the schema: CHECK" CHECK (kind <> 'CHECK'),
    CONSTRAINT "unknown to the schema: COLLATE" CHECK (kind <> 'COLLATE'),
    CONSTRAINT "unknown to the schema: STRICT" CHECK (kind <> 'STRICT'),
    CONSTRAINT "unknown to the schema: WITHOUT" CHECK (kind <> 'WITHOUT'),
    CONSTRAINT "unknown to the schema: CONFLICT" CHECK (kind <> 'CONFLICT'),
    CONSTRAINT "unknown to the schema: DEFERRABLE" CHECK (kind <> 'DEFERRABLE'),
    CONSTRAINT "unknown to the schema: AUTOINCREMENT" CHECK (kind <> 'AUTOINCREMENT'));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT 'object', name FROM sqlite_master WHERE tbl_name = 'Second' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('First_changed_touch', 'Second_changed_touch')
UNION ALL SELECT kind, name FROM (SELECT CASE WHEN name COLLATE NOCASE NOT IN ('id', 'low', 'high', 'changed') THEN 'object' WHEN hidden > 1 AND true THEN 'generated column' WHEN pk > 0 AND name COLLATE NOCASE NOT IN ('id') THEN 'primary key' WHEN "notnull" AND name COLLATE NOCASE NOT IN ('id', 'low', 'high', 'changed', 'id') THEN 'required column' END AS kind, name FROM pragma_table_xinfo('Second')) WHERE kind IS NOT NULL
UNION ALL SELECT 'unique key', (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) FROM pragma_index_list('Second') AS list WHERE origin = 'u'
UNION ALL SELECT 'foreign key', "table" || '|' || "from" || '|' || coalesce("to", '') || '|' || on_update || '|' || on_delete FROM pragma_foreign_key_list('Second')
UNION ALL SELECT word.column1, said FROM (SELECT replace(upper(sql), 'RESTRICT', '') AS said FROM sqlite_master WHERE type = 'table' AND name = 'Second' COLLATE NOCASE), (VALUES ('COLLATE'), ('STRICT'), ('WITHOUT'), ('CONFLICT'), ('DEFERRABLE'), ('CHECK')) AS word WHERE word.column1 IN ('COLLATE', 'STRICT', 'WITHOUT', 'CONFLICT', 'DEFERRABLE') AND (' ' || said || ' ' GLOB '*[^A-Z0-9_]' || word.column1 || '[^A-Z0-9_"]*' OR ' ' || said || ' ' GLOB '*[^A-Z0-9_"]' || word.column1 || '"*') OR word.column1 = 'CHECK' AND (length(said) - length(replace(said, 'CHECK', ''))) > 10
UNION ALL SELECT 'object', name FROM sqlite_master WHERE tbl_name = 'Third' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Third_changed_touch')
UNION ALL SELECT kind, name FROM (SELECT CASE WHEN name COLLATE NOCASE NOT IN ('id', 'changed') THEN 'object' WHEN hidden > 1 AND true THEN 'generated column' WHEN pk > 0 AND name COLLATE NOCASE NOT IN ('id') THEN 'primary key' WHEN "notnull" AND name COLLATE NOCASE NOT IN ('id', 'changed', 'id') THEN 'required column' END AS kind, name FROM pragma_table_xinfo('Third')) WHERE kind IS NOT NULL
UNION ALL SELECT 'unique key', (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) FROM pragma_index_list('Third') AS list WHERE origin = 'u'
UNION ALL SELECT 'foreign key', "table" || '|' || "from" || '|' || coalesce("to", '') || '|' || on_update || '|' || on_delete FROM pragma_foreign_key_list('Third')
UNION ALL SELECT word.column1, said FROM (SELECT replace(upper(sql), 'RESTRICT', '') AS said FROM sqlite_master WHERE type = 'table' AND name = 'Third' COLLATE NOCASE), (VALUES ('CHECK'), ('COLLATE'), ('STRICT'), ('WITHOUT'), ('CONFLICT'), ('DEFERRABLE')) AS word WHERE word.column1 IN ('CHECK', 'COLLATE', 'STRICT', 'WITHOUT', 'CONFLICT', 'DEFERRABLE') AND (' ' || said || ' ' GLOB '*[^A-Z0-9_]' || word.column1 || '[^A-Z0-9_"]*' OR ' ' || said || ' ' GLOB '*[^A-Z0-9_"]' || word.column1 || '"*');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

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
INSERT OR ROLLBACK INTO "_schemagen_new_Second" ("id", "low", "high", "changed") SELECT "id", "low", "high", "changed" FROM "Second";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Second" ("key0", FOREIGN KEY ("key0") REFERENCES "Second" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Second" SELECT "id" FROM "Second" LIMIT 1;
DROP TABLE "Second";
DROP TABLE "_schemagen_guard_Second";

-- Swap in the new table (legacy_alter_table leaves views alone).
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
INSERT OR ROLLBACK INTO "_schemagen_new_Third" ("id", "changed") SELECT "id", "changed" FROM "Third";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Third" ("key0", FOREIGN KEY ("key0") REFERENCES "Third" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Third" SELECT "id" FROM "Third" LIMIT 1;
DROP TABLE "Third";
DROP TABLE "_schemagen_guard_Third";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Third" RENAME TO "Third";
PRAGMA legacy_alter_table=OFF;
CREATE TRIGGER "Third_changed_touch" AFTER UPDATE ON "Third"
FOR EACH ROW WHEN NEW."changed" IS OLD."changed"
BEGIN
  UPDATE "Third" SET "changed" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE rowid = NEW.rowid AND "changed" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

-- Fails with the name of a view or trigger that uses what this migration drops.
ALTER TABLE "_schemagen_views_before" RENAME TO "_schemagen_views_after";
CREATE TABLE "_schemagen_guard_views" (found TEXT CONSTRAINT "a view or trigger cannot be parsed" CHECK (found IS NOT NULL),
    CONSTRAINT "a trigger of another table uses a column that this migration drops" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_views" SELECT NULL WHERE NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_schemagen_views_after');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_views";
DROP TABLE "_schemagen_views_after";

COMMIT;
PRAGMA foreign_keys=ON;
