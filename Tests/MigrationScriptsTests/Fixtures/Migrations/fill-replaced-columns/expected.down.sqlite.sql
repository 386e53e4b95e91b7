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
    ('Event', 'column extra'), ('Event', 'NOT NULL extra'), ('Event', 'column mark'),
    ('Event', 'column place'), ('Event', 'NOT NULL place'), ('Event', 'column kind'),
    ('Event', 'NOT NULL kind'), ('Event', 'index Event_place_key'), ('Event', 'UNIQUE place'),
    ('Event', 'CHECK x 1'), ('Event', 'AUTOINCREMENT x 1'),
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
INSERT INTO "_schemagen_new_Event" ("id", "done", "size", "note", "mark", "kind") SELECT "id", false, x'', '', x'', 'A' FROM "Event";
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
-- impossible: all rows get the same "row": fails if they are duplicates in "Seat_pkey"
-- structure only: the values of "Seat"."row" are lost, rows get a placeholder
CREATE TABLE "_schemagen_new_Seat" (
    "row" BOOLEAN NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT NOT NULL,

    PRIMARY KEY ("row", "number")
);
INSERT INTO "_schemagen_new_Seat" ("rowid", "row", "number", "label") SELECT rowid, false, "number", "label" FROM "Seat";

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "Seat") = EXISTS (SELECT 1 FROM "_schemagen_new_Seat");
DROP TABLE "Seat";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Seat" RENAME TO "Seat";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "Seat_label_row_idx" ON "Seat"("label", "row");

-- Fails if a unique index was not created.
INSERT INTO "_schemagen_checks" SELECT count(*) = 1 FROM sqlite_master WHERE type = 'index' AND name IN ('Event_place_key');

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 5 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
