-- Changes:
-- - drop column "Event"."note"
-- - replace column "Event"."done", BOOLEAN with DATETIME, with '2020-01-01 00:00:00.000' for existing rows
-- - replace column "Event"."payload", BLOB with INTEGER, with length(payload) + length(note) + 1 for existing rows
-- - replace column "Event"."size", BLOB with INTEGER, with length(note) for existing rows
-- - replace column "Event"."extra", BLOB with REAL, with 1.5 for existing rows
-- - replace column "Event"."mark", BLOB with BOOLEAN, with true for existing rows
-- - replace column "Event"."place", BLOB with INTEGER, with id + 100 for existing rows
-- - replace column "Event"."kind", Kind with BOOLEAN, with (kind = 'A') for existing rows
-- - add check "Event_payload_check" to "Event"
-- - replace column "Seat"."row", BOOLEAN with DATETIME, with '2021-02-03 04:05:06.000' for existing rows
-- - drop primary key "Seat_pkey" of "Seat"
-- - add primary key "Seat_pkey" (row, number) to "Seat"
--
-- Risks:
-- - data loss: drops column "Event"."note" with its values: code that reads it fails
--   SELECT count(*) FROM "Event" WHERE "note" IS NOT NULL;
-- - data loss: drops "Event"."done" and adds it again, changed from BOOLEAN to DATETIME: its values are lost
--   SELECT count(*) FROM "Event" WHERE "done" IS NOT NULL;
-- - data loss: drops "Event"."extra" and adds it again, changed from BLOB to REAL: its values are lost
--   SELECT count(*) FROM "Event" WHERE "extra" IS NOT NULL;
-- - data loss: drops "Event"."mark" and adds it again, changed from BLOB to BOOLEAN: its values are lost
--   SELECT count(*) FROM "Event" WHERE "mark" IS NOT NULL;
-- - data loss: drops "Seat"."row" and adds it again, changed from BOOLEAN to DATETIME: its values are lost
--   SELECT count(*) FROM "Seat" WHERE "row" IS NOT NULL;
-- - may fail: "Event"."payload" is required: length(payload) + length(note) + 1 must give a value for every row
--   SELECT * FROM "Event" WHERE NOT ((length(payload) + length(note) + 1) IS NOT NULL);
-- - may fail: "Event"."size" is required: length(note) must give a value for every row
--   SELECT * FROM "Event" WHERE NOT ((length(note)) IS NOT NULL);
-- - may fail: "Event"."place" is required: id + 100 must give a value for every row
--   SELECT * FROM "Event" WHERE NOT ((id + 100) IS NOT NULL);
-- - may fail: "Event"."kind" is required: (kind = 'A') must give a value for every row
--   SELECT * FROM "Event" WHERE NOT (((kind = 'A')) IS NOT NULL);
-- - may fail: check "Event_payload_check" of "Event": every row must meet it
-- - may fail: primary key "Seat_pkey" of "Seat": no two rows may hold the same values
--   SELECT "number", count(*) FROM "Seat" WHERE "number" IS NOT NULL GROUP BY "number" HAVING count(*) > 1;
-- - rewrite: rebuilds table "Event", because SQLite cannot do this in place: replace "done"; replace "payload"; replace "size"; replace "extra"; replace "mark"; replace "place"; replace "kind"; change its checks
-- - rewrite: rebuilds table "Seat", because SQLite cannot do this in place: replace "row"; change the primary key
-- - lock: the whole database while "Event", "Seat" is rewritten: blocks other writers until COMMIT
-- - note: "Event"."payload" changes from BLOB to INTEGER: every row gets length(payload) + length(note) + 1
-- - note: "Event"."size" changes from BLOB to INTEGER: every row gets length(note)
-- - note: "Event"."place" changes from BLOB to INTEGER: every row gets id + 100
-- - note: "Event"."kind" changes from Kind to BOOLEAN: every row gets (kind = 'A')
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "Event":
--   was: "done" BOOLEAN NOT NULL
--   now: "done" DATETIME NOT NULL
--   was: "payload" BLOB NOT NULL DEFAULT x'000102'
--   now: "payload" INTEGER NOT NULL
--   was: "size" BLOB NOT NULL
--   now: "size" INTEGER NOT NULL DEFAULT 7
--   was: "extra" BLOB
--   now: "extra" REAL NOT NULL
--   was: "note" TEXT NOT NULL
--   was: "mark" BLOB NOT NULL
--   now: "mark" BOOLEAN
--   was: "place" BLOB NOT NULL
--   now: "place" INTEGER NOT NULL
--   was: "kind" TEXT NOT NULL
--   now: "kind" BOOLEAN NOT NULL
--   now: CONSTRAINT "Event_payload_check" CHECK (payload > 0)
-- What differs in "Seat":
--   was: "row" BOOLEAN NOT NULL
--   now: "row" DATETIME NOT NULL

PRAGMA foreign_keys=OFF;
BEGIN;

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_checks_opened" (passed CONSTRAINT "a check failed" CHECK (passed));
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_checks_opened" RENAME TO "_schemagen_checks";

-- Fails if foreign keys are on: DROP TABLE would delete the rows that reference a table.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'foreign keys cannot be switched off while a transaction is open: commit it first')) = 0 FROM pragma_foreign_keys WHERE foreign_keys;

-- Fails if a table has something that the schema does not know, because the rebuild would lose it.
-- Only the list of what is known differs from script to script.
WITH RECURSIVE known (tab, part) AS (VALUES
    ('Event', 'column id'), ('Event', 'NOT NULL id'), ('Event', 'primary key id'),
    ('Event', 'column done'), ('Event', 'NOT NULL done'), ('Event', 'column payload'),
    ('Event', 'NOT NULL payload'), ('Event', 'column size'), ('Event', 'NOT NULL size'),
    ('Event', 'column extra'), ('Event', 'column note'), ('Event', 'NOT NULL note'),
    ('Event', 'column mark'), ('Event', 'NOT NULL mark'), ('Event', 'column place'),
    ('Event', 'NOT NULL place'), ('Event', 'column kind'), ('Event', 'NOT NULL kind'),
    ('Event', 'index Event_place_key'), ('Event', 'UNIQUE place'), ('Event', 'AUTOINCREMENT x 1'),
    ('Seat', 'column row'), ('Seat', 'NOT NULL row'), ('Seat', 'primary key row'),
    ('Seat', 'column number'), ('Seat', 'NOT NULL number'), ('Seat', 'primary key number'),
    ('Seat', 'column label'), ('Seat', 'NOT NULL label'), ('Seat', 'index Seat_label_row_idx')),
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

-- If this fails, the query at the top of this file finds the rows.
-- Rebuild "Event": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Event" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "done" DATETIME NOT NULL,
    "payload" INTEGER NOT NULL,
    "size" INTEGER NOT NULL DEFAULT 7,
    "extra" REAL NOT NULL,
    "mark" BOOLEAN,
    "place" INTEGER NOT NULL,
    "kind" BOOLEAN NOT NULL,

    CONSTRAINT "Event_payload_check" CHECK (payload > 0)
);
INSERT INTO "_schemagen_new_Event" ("id", "done", "payload", "size", "extra", "mark", "place", "kind") SELECT "id", '2020-01-01 00:00:00.000', (length(payload) + length(note) + 1), (length(note)), 1.5, true, (id + 100), ((kind = 'A')) FROM "Event";
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Event';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Event', seq FROM sqlite_sequence WHERE name = 'Event';

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "Event") = EXISTS (SELECT 1 FROM "_schemagen_new_Event");
DROP TABLE "Event";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Event" RENAME TO "Event";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "Event_place_key" ON "Event"("place");

-- If this fails, the query at the top of this file finds the rows.
-- Rebuild "Seat": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Seat" (
    "row" DATETIME NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT NOT NULL,

    PRIMARY KEY ("row", "number")
);
INSERT INTO "_schemagen_new_Seat" ("rowid", "row", "number", "label") SELECT rowid, '2021-02-03 04:05:06.000', "number", "label" FROM "Seat";

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "Seat") = EXISTS (SELECT 1 FROM "_schemagen_new_Seat");
DROP TABLE "Seat";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Seat" RENAME TO "Seat";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "Seat_label_row_idx" ON "Seat"("label", "row");

-- Fails if a trigger of another table writes a dropped column.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'a trigger of another table uses a column that this migration drops: ' || name)) = 0 FROM sqlite_master
WHERE type = 'trigger' AND tbl_name <> 'Event' COLLATE NOCASE AND ' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]EVENT[^A-Z0-9_]*' AND (' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]NOTE[^A-Z0-9_]*');

-- Fails if a unique index was not created.
INSERT INTO "_schemagen_checks" SELECT count(*) = 1 FROM sqlite_master WHERE type = 'index' AND name IN ('Event_place_key');

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 6 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
