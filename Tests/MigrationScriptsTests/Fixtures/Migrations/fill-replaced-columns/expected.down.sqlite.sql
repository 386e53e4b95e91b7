-- Changes:
-- - replace column "Event"."done", DATETIME with BOOLEAN, with false for existing rows
-- - replace column "Event"."payload", INTEGER with BLOB
-- - replace column "Event"."size", INTEGER with BLOB, with x'' for existing rows
-- - replace column "Event"."extra", REAL with BLOB
-- - replace column "Event"."mark", BOOLEAN with BLOB, with x'' for existing rows
-- - replace column "Event"."place", INTEGER with BLOB
-- - replace column "Event"."kind", BOOLEAN with Kind, with 'A' for existing rows
-- - add column "Event"."note" TEXT, with '' for existing rows
-- - drop check "Event_payload_check" of "Event"
-- - replace column "Seat"."row", DATETIME with BOOLEAN, with false for existing rows
-- - drop primary key "Seat_pkey" of "Seat"
-- - add primary key "Seat_pkey" (row, number) to "Seat"
--
-- Risks:
-- - data loss: drops "Event"."done" and adds it again, changed from DATETIME to BOOLEAN: its values are lost
--   SELECT count(*) FROM "Event" WHERE "done" IS NOT NULL;
-- - data loss: drops "Event"."payload" and adds it again, changed from INTEGER to BLOB: its values are lost
--   SELECT count(*) FROM "Event" WHERE "payload" IS NOT NULL;
-- - data loss: drops "Event"."size" and adds it again, changed from INTEGER to BLOB: its values are lost
--   SELECT count(*) FROM "Event" WHERE "size" IS NOT NULL;
-- - data loss: drops "Event"."extra" and adds it again, changed from REAL to BLOB: its values are lost
--   SELECT count(*) FROM "Event" WHERE "extra" IS NOT NULL;
-- - data loss: drops "Event"."mark" and adds it again, changed from BOOLEAN to BLOB: its values are lost
--   SELECT count(*) FROM "Event" WHERE "mark" IS NOT NULL;
-- - data loss: drops "Event"."place" and adds it again, changed from INTEGER to BLOB: its values are lost
--   SELECT count(*) FROM "Event" WHERE "place" IS NOT NULL;
-- - data loss: drops "Event"."kind" and adds it again, changed from BOOLEAN to Kind: its values are lost
--   SELECT count(*) FROM "Event" WHERE "kind" IS NOT NULL;
-- - data loss: drops "Seat"."row" and adds it again, changed from DATETIME to BOOLEAN: its values are lost
--   SELECT count(*) FROM "Seat" WHERE "row" IS NOT NULL;
-- - may fail: "Event"."place" is required and has no value for existing rows: the table must be empty
--   SELECT * FROM "Event" LIMIT 1;
-- - may fail: primary key "Seat_pkey" of "Seat": no two rows may hold the same values
--   SELECT "number", count(*) FROM "Seat" WHERE "number" IS NOT NULL GROUP BY "number" HAVING count(*) > 1;
-- - rewrite: rebuilds table "Event", because SQLite cannot do this in place: replace "done"; replace "payload"; replace "size"; replace "extra"; replace "mark"; replace "place"; replace "kind"; add "note" with a value for existing rows; change its checks
-- - rewrite: rebuilds table "Seat", because SQLite cannot do this in place: replace "row"; change the primary key
-- - lock: the whole database while "Event", "Seat" is rewritten: blocks other writers until COMMIT
--
-- Restores: 0 of 2 steps exact, 2 impossible, marked below.
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "Event":
--   was: "done" DATETIME NOT NULL
--   now: "done" BOOLEAN NOT NULL
--   was: "payload" INTEGER NOT NULL
--   now: "payload" BLOB NOT NULL DEFAULT x'000102'
--   was: "size" INTEGER NOT NULL DEFAULT 7
--   now: "size" BLOB NOT NULL
--   was: "extra" REAL NOT NULL
--   now: "extra" BLOB
--   was: "mark" BOOLEAN
--   now: "mark" BLOB NOT NULL
--   was: "place" INTEGER NOT NULL
--   now: "place" BLOB NOT NULL
--   was: "kind" BOOLEAN NOT NULL
--   now: "kind" TEXT NOT NULL
--   was: CONSTRAINT "Event_payload_check" CHECK (payload > 0)
--   now: "note" TEXT NOT NULL
-- What differs in "Seat":
--   was: "row" DATETIME NOT NULL
--   now: "row" BOOLEAN NOT NULL
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost. A shell that continues after an error may leave tables behind whose names
-- begin with _schemagen; the next run drops them.

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Event";
DROP TABLE IF EXISTS "_schemagen_guard_Seat";
DROP TABLE IF EXISTS "_schemagen_new_Event";
DROP TABLE IF EXISTS "_schemagen_new_Seat";
DROP TABLE IF EXISTS "_schemagen_views";
DROP TABLE IF EXISTS "_schemagen_views_before";
DROP TABLE IF EXISTS "_schemagen_views_after";
DROP TABLE IF EXISTS "_schemagen_guard_views";
DROP TABLE IF EXISTS "_schemagen_guard_objects";

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_views" (x);
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_views" RENAME TO "_schemagen_views_before";

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
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT 'object', name FROM sqlite_master WHERE tbl_name = 'Event' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Event_place_key')
UNION ALL SELECT kind, name FROM (SELECT CASE WHEN name COLLATE NOCASE NOT IN ('id', 'done', 'payload', 'size', 'extra', 'mark', 'place', 'kind') THEN 'object' WHEN hidden > 1 AND true THEN 'generated column' WHEN pk > 0 AND name COLLATE NOCASE NOT IN ('id') THEN 'primary key' WHEN "notnull" AND name COLLATE NOCASE NOT IN ('id', 'done', 'payload', 'size', 'extra', 'place', 'kind', 'id') THEN 'required column' END AS kind, name FROM pragma_table_xinfo('Event')) WHERE kind IS NOT NULL
UNION ALL SELECT 'unique key', (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) FROM pragma_index_list('Event') AS list WHERE origin = 'u' AND (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) COLLATE NOCASE NOT IN ('place')
UNION ALL SELECT 'foreign key', "table" || '|' || "from" || '|' || coalesce("to", '') || '|' || on_update || '|' || on_delete FROM pragma_foreign_key_list('Event')
UNION ALL SELECT word.column1, said FROM (SELECT replace(upper(sql), 'RESTRICT', '') AS said FROM sqlite_master WHERE type = 'table' AND name = 'Event' COLLATE NOCASE), (VALUES ('COLLATE'), ('STRICT'), ('WITHOUT'), ('CONFLICT'), ('DEFERRABLE'), ('CHECK')) AS word WHERE word.column1 IN ('COLLATE', 'STRICT', 'WITHOUT', 'CONFLICT', 'DEFERRABLE') AND (' ' || said || ' ' GLOB '*[^A-Z0-9_]' || word.column1 || '[^A-Z0-9_"]*' OR ' ' || said || ' ' GLOB '*[^A-Z0-9_"]' || word.column1 || '"*') OR word.column1 = 'CHECK' AND (length(said) - length(replace(said, 'CHECK', ''))) > 10
UNION ALL SELECT 'object', name FROM sqlite_master WHERE tbl_name = 'Seat' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Seat_label_row_idx')
UNION ALL SELECT kind, name FROM (SELECT CASE WHEN name COLLATE NOCASE NOT IN ('row', 'number', 'label') THEN 'object' WHEN hidden > 1 AND true THEN 'generated column' WHEN pk > 0 AND name COLLATE NOCASE NOT IN ('row', 'number') THEN 'primary key' WHEN "notnull" AND name COLLATE NOCASE NOT IN ('row', 'number', 'label', 'row', 'number') THEN 'required column' END AS kind, name FROM pragma_table_xinfo('Seat')) WHERE kind IS NOT NULL
UNION ALL SELECT 'unique key', (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) FROM pragma_index_list('Seat') AS list WHERE origin = 'u'
UNION ALL SELECT 'foreign key', "table" || '|' || "from" || '|' || coalesce("to", '') || '|' || on_update || '|' || on_delete FROM pragma_foreign_key_list('Seat')
UNION ALL SELECT word.column1, said FROM (SELECT replace(upper(sql), 'RESTRICT', '') AS said FROM sqlite_master WHERE type = 'table' AND name = 'Seat' COLLATE NOCASE), (VALUES ('CHECK'), ('COLLATE'), ('STRICT'), ('WITHOUT'), ('CONFLICT'), ('DEFERRABLE'), ('AUTOINCREMENT')) AS word WHERE word.column1 IN ('CHECK', 'COLLATE', 'STRICT', 'WITHOUT', 'CONFLICT', 'DEFERRABLE', 'AUTOINCREMENT') AND (' ' || said || ' ' GLOB '*[^A-Z0-9_]' || word.column1 || '[^A-Z0-9_"]*' OR ' ' || said || ' ' GLOB '*[^A-Z0-9_"]' || word.column1 || '"*');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- If this fails, the query at the top of this file finds the rows.
-- Rebuild "Event": create the new table and copy its rows.
-- impossible: "Event"."place" is required and its values are lost: the table must be empty
-- structure only: the values of "Event"."done" are lost, rows get a placeholder
-- structure only: the values of "Event"."payload" are lost
-- structure only: the values of "Event"."size" are lost, rows get a placeholder
-- structure only: the values of "Event"."extra" are lost
-- structure only: the values of "Event"."mark" are lost, rows get a placeholder
-- structure only: the values of "Event"."kind" are lost, rows get a placeholder
-- structure only: the values of "Event"."note" are lost, rows get a placeholder
CREATE TABLE "_schemagen_new_Event" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "done" BOOLEAN NOT NULL,
    "payload" BLOB NOT NULL DEFAULT x'000102',
    "size" BLOB NOT NULL,
    "extra" BLOB,
    "note" TEXT NOT NULL,
    "mark" BLOB NOT NULL,
    "place" BLOB NOT NULL,
    "kind" TEXT NOT NULL
);
INSERT OR ROLLBACK INTO "_schemagen_new_Event" ("id", "done", "size", "note", "mark", "kind") SELECT "id", false, x'', '', x'', 'A' FROM "Event";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Event';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Event', seq FROM sqlite_sequence WHERE name = 'Event';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Event" ("key0", FOREIGN KEY ("key0") REFERENCES "Event" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Event" SELECT "id" FROM "Event" LIMIT 1;
DROP TABLE "Event";
DROP TABLE "_schemagen_guard_Event";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Event" RENAME TO "Event";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "Event_place_key" ON "Event"("place");

-- If this fails, the query at the top of this file finds the rows.
-- Rebuild "Seat": create the new table and copy its rows.
-- impossible: all rows get the same "row": fails if they are duplicates in "Seat_pkey"
-- structure only: the values of "Seat"."row" are lost, rows get a placeholder
CREATE TABLE "_schemagen_new_Seat" (
    "row" BOOLEAN NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT NOT NULL,

    PRIMARY KEY ("row", "number")
);
INSERT OR ROLLBACK INTO "_schemagen_new_Seat" ("row", "number", "label") SELECT false, "number", "label" FROM "Seat";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Seat" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "Seat" ("row", "number") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Seat" SELECT "row", "number" FROM "Seat" LIMIT 1;
DROP TABLE "Seat";
DROP TABLE "_schemagen_guard_Seat";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Seat" RENAME TO "Seat";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "Seat_label_row_idx" ON "Seat"("label", "row");

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
