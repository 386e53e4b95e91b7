-- Changes:
-- - rename table "Second" to "First"
-- - autoincrement column "First"."id"
-- - change column "First"."low" from BIGINT to INTEGER
-- - drop primary key "Second_pkey" of "First"
-- - add primary key "First_pkey" (id) to "First"
-- - rename check "sense" to "range"
-- - rename check "range" to "luck"
-- - stop keeping "First"."changed" up to date in the database
-- - let the database keep "First"."changed" up to date
-- - rename table "Third" to "Second"
-- - change column "Second"."id" from BIGINT to INTEGER
-- - autoincrement column "Second"."id"
-- - drop primary key "Third_pkey" of "Second"
-- - add primary key "Second_pkey" (id) to "Second"
-- - stop keeping "Second"."changed" up to date in the database
-- - let the database keep "Second"."changed" up to date
--
-- Risks:
-- - may fail: primary key "First_pkey" of "First": no two rows may hold the same values
--   SELECT "id", count(*) FROM "Second" WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1;
-- - may fail: primary key "Second_pkey" of "Second": no two rows may hold the same values
--   SELECT "id", count(*) FROM "Third" WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1;
-- - rewrite: rebuilds table "First", because SQLite cannot do this in place: "id": change its default; "low": change its type; change the primary key; change its checks
-- - rewrite: rebuilds table "Second", because SQLite cannot do this in place: "id": change its type, change its default; change the primary key
-- - lock: the whole database while "First", "Second" is rewritten: blocks other writers until COMMIT
-- - note: "Second" becomes "First": code that uses the old name fails
-- - note: "Third" becomes "Second": code that uses the old name fails
--
-- Restores: every step is exact.
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "First":
--   was: "id" INTEGER NOT NULL
--   now: "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
--   was: "low" BIGINT NOT NULL
--   now: "low" INTEGER NOT NULL
--   was: PRIMARY KEY ("id", "high")
--   was: CONSTRAINT "sense" CHECK (low < 9 OR high > 0)
--   was: CONSTRAINT "range" CHECK (high <> 7)
--   now: CONSTRAINT "range" CHECK (low < 9 OR high > 0)
--   now: CONSTRAINT "luck" CHECK (high <> 7)
-- What differs in "Second":
--   was: "id" BIGINT NOT NULL
--   now: "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
--   was: PRIMARY KEY ("id", "changed")
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost. A shell that continues after an error may leave tables behind whose names
-- begin with _schemagen; the next run drops them.

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_First";
DROP TABLE IF EXISTS "_schemagen_guard_Second";
DROP TABLE IF EXISTS "_schemagen_new_First";
DROP TABLE IF EXISTS "_schemagen_new_Second";
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

ALTER TABLE "Second" RENAME TO "First";

ALTER TABLE "Third" RENAME TO "Second";

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
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT 'object', name FROM sqlite_master WHERE tbl_name = 'First' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('First_changed_touch')
UNION ALL SELECT kind, name FROM (SELECT CASE WHEN name COLLATE NOCASE NOT IN ('id', 'low', 'high', 'changed') THEN 'object' WHEN hidden > 1 AND true THEN 'generated column' WHEN pk > 0 AND name COLLATE NOCASE NOT IN ('id', 'high') THEN 'primary key' WHEN "notnull" AND name COLLATE NOCASE NOT IN ('id', 'low', 'high', 'changed', 'id', 'high') THEN 'required column' END AS kind, name FROM pragma_table_xinfo('First')) WHERE kind IS NOT NULL
UNION ALL SELECT 'unique key', (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) FROM pragma_index_list('First') AS list WHERE origin = 'u'
UNION ALL SELECT 'foreign key', "table" || '|' || "from" || '|' || coalesce("to", '') || '|' || on_update || '|' || on_delete FROM pragma_foreign_key_list('First')
UNION ALL SELECT word.column1, said FROM (SELECT replace(upper(sql), 'RESTRICT', '') AS said FROM sqlite_master WHERE type = 'table' AND name = 'First' COLLATE NOCASE), (VALUES ('COLLATE'), ('STRICT'), ('WITHOUT'), ('CONFLICT'), ('DEFERRABLE'), ('AUTOINCREMENT'), ('CHECK')) AS word WHERE word.column1 IN ('COLLATE', 'STRICT', 'WITHOUT', 'CONFLICT', 'DEFERRABLE', 'AUTOINCREMENT') AND (' ' || said || ' ' GLOB '*[^A-Z0-9_]' || word.column1 || '[^A-Z0-9_"]*' OR ' ' || said || ' ' GLOB '*[^A-Z0-9_"]' || word.column1 || '"*') OR word.column1 = 'CHECK' AND (length(said) - length(replace(said, 'CHECK', ''))) > 10
UNION ALL SELECT 'object', name FROM sqlite_master WHERE tbl_name = 'Second' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Second_changed_touch', 'Third_changed_touch')
UNION ALL SELECT kind, name FROM (SELECT CASE WHEN name COLLATE NOCASE NOT IN ('id', 'changed') THEN 'object' WHEN hidden > 1 AND true THEN 'generated column' WHEN pk > 0 AND name COLLATE NOCASE NOT IN ('id', 'changed') THEN 'primary key' WHEN "notnull" AND name COLLATE NOCASE NOT IN ('id', 'changed', 'id', 'changed') THEN 'required column' END AS kind, name FROM pragma_table_xinfo('Second')) WHERE kind IS NOT NULL
UNION ALL SELECT 'unique key', (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) FROM pragma_index_list('Second') AS list WHERE origin = 'u'
UNION ALL SELECT 'foreign key', "table" || '|' || "from" || '|' || coalesce("to", '') || '|' || on_update || '|' || on_delete FROM pragma_foreign_key_list('Second')
UNION ALL SELECT word.column1, said FROM (SELECT replace(upper(sql), 'RESTRICT', '') AS said FROM sqlite_master WHERE type = 'table' AND name = 'Second' COLLATE NOCASE), (VALUES ('CHECK'), ('COLLATE'), ('STRICT'), ('WITHOUT'), ('CONFLICT'), ('DEFERRABLE'), ('AUTOINCREMENT')) AS word WHERE word.column1 IN ('CHECK', 'COLLATE', 'STRICT', 'WITHOUT', 'CONFLICT', 'DEFERRABLE', 'AUTOINCREMENT') AND (' ' || said || ' ' GLOB '*[^A-Z0-9_]' || word.column1 || '[^A-Z0-9_"]*' OR ' ' || said || ' ' GLOB '*[^A-Z0-9_"]' || word.column1 || '"*');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- If this fails, the query at the top of this file finds the rows.
-- Rebuild "First": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_First" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "low" INTEGER NOT NULL,
    "high" INTEGER NOT NULL,
    "changed" DATETIME NOT NULL,

    CONSTRAINT "range" CHECK (low < 9 OR high > 0),
    CONSTRAINT "luck" CHECK (high <> 7)
);
INSERT OR ROLLBACK INTO "_schemagen_new_First" ("id", "low", "high", "changed") SELECT "id", "low", "high", "changed" FROM "First";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_First" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "First" ("id", "high") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_First" SELECT "id", "high" FROM "First" LIMIT 1;
DROP TABLE "First";
DROP TABLE "_schemagen_guard_First";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_First" RENAME TO "First";
PRAGMA legacy_alter_table=OFF;
CREATE TRIGGER "First_changed_touch" AFTER UPDATE ON "First"
FOR EACH ROW WHEN NEW."changed" IS OLD."changed"
BEGIN
  UPDATE "First" SET "changed" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE "id" = NEW."id" AND "changed" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

-- If this fails, the query at the top of this file finds the rows.
-- Rebuild "Second": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Second" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "changed" DATETIME NOT NULL
);
INSERT OR ROLLBACK INTO "_schemagen_new_Second" ("id", "changed") SELECT "id", "changed" FROM "Second";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Second" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "Second" ("id", "changed") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Second" SELECT "id", "changed" FROM "Second" LIMIT 1;
DROP TABLE "Second";
DROP TABLE "_schemagen_guard_Second";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Second" RENAME TO "Second";
PRAGMA legacy_alter_table=OFF;
CREATE TRIGGER "Second_changed_touch" AFTER UPDATE ON "Second"
FOR EACH ROW WHEN NEW."changed" IS OLD."changed"
BEGIN
  UPDATE "Second" SET "changed" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE "id" = NEW."id" AND "changed" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
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
