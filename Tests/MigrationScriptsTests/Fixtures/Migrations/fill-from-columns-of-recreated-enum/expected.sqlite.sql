-- Changes:
-- - remove value "C" from enum "E"
-- - remove value "HUGE" from enum "Size"
-- - drop column "T"."i"
-- - drop column "T"."gone"
-- - replace column "T"."g", TEXT with INTEGER, with coalesce(CAST(CAST(g AS TEXT) AS INTEGER), 0) for existing rows
-- - change column "T"."h" from TEXT to Size
-- - make column "T"."h" required, with h for NULL
-- - stop computing column "T"."h"
-- - make column "T"."late" required, with CASE WHEN i = 'x' THEN 7 ELSE 8 END for NULL
-- - change column "T"."text" from E to TEXT
-- - add column "T"."wasA" BOOLEAN, with (gone = 'A') for existing rows
-- - add column "T"."length" INTEGER, with length(i) + id for existing rows
--
-- Risks:
-- - data loss: rows that hold "C" in "T"."e" get "B" instead
--   SELECT count(*) FROM "T" WHERE "e" IN ('C');
-- - data loss: rows that hold "C" in "T"."text" get "B" instead
--   SELECT count(*) FROM "T" WHERE "text" IN ('C');
-- - data loss: rows that hold "HUGE" in "T"."size" get "LARGE" instead
--   SELECT count(*) FROM "T" WHERE "size" IN ('HUGE');
-- - data loss: drops column "T"."gone" with its values: code that reads it fails
--   SELECT count(*) FROM "T" WHERE "gone" IS NOT NULL;
-- - may fail: "T"."g" is required: coalesce(CAST(CAST(g AS TEXT) AS INTEGER), 0) must give a value for every row
--   SELECT * FROM "T" WHERE NOT ((coalesce(CAST(CAST(g AS TEXT) AS INTEGER), 0)) IS NOT NULL);
-- - may fail: "T"."h" becomes required: rows with NULL get h, which must not be NULL
--   SELECT * FROM "T" WHERE NOT ("h" IS NOT NULL OR (h) IS NOT NULL);
-- - may fail: "T"."late" becomes required: rows with NULL get CASE WHEN i = 'x' THEN 7 ELSE 8 END, which must not be NULL
--   SELECT * FROM "T" WHERE NOT ("late" IS NOT NULL OR (CASE WHEN i = 'x' THEN 7 ELSE 8 END) IS NOT NULL);
-- - may fail: "T"."wasA" is required: (gone = 'A') must give a value for every row
--   SELECT * FROM "T" WHERE NOT (((gone = 'A')) IS NOT NULL);
-- - may fail: "T"."length" is required: length(i) + id must give a value for every row
-- - rewrite: rebuilds table "T", because SQLite cannot do this in place: replace "g"; "h": stop computing it, make it required; "late": make it required; add "wasA" with a value for existing rows; add "length" with a value for existing rows
-- - lock: the whole database while "T" is rewritten: blocks other writers until COMMIT
-- - note: "T"."h" changes from TEXT to Size: a value that is not a label is kept and cannot be read
--   SELECT * FROM "T" WHERE "h" NOT IN ('SMALL', 'LARGE');
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "T":
--   was: "gone" TEXT NOT NULL
--   was: "g" TEXT GENERATED ALWAYS AS (CASE WHEN e = 'A' THEN '41' ELSE '42' END) STORED
--   now: "g" INTEGER NOT NULL
--   was: "h" TEXT GENERATED ALWAYS AS (CASE WHEN e = 'A' THEN 'SMALL' ELSE 'LARGE' END) STORED
--   now: "h" TEXT NOT NULL
--   was: "i" TEXT GENERATED ALWAYS AS (CASE WHEN e = 'A' THEN 'x' ELSE 'y' END) STORED
--   was: "late" INTEGER
--   now: "late" INTEGER NOT NULL
--   now: "wasA" BOOLEAN NOT NULL
--   now: "length" INTEGER NOT NULL

PRAGMA foreign_keys=OFF;
BEGIN;

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_checks_opened" (passed CONSTRAINT "a check failed" CHECK (passed));
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_checks_opened" RENAME TO "_schemagen_checks";

-- Fails if foreign keys are on: DROP TABLE would delete the rows that reference a table.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'foreign keys cannot be switched off while a transaction is open: commit it first')) = 0 FROM pragma_foreign_keys WHERE foreign_keys;

-- Fails if a row holds a removed value.
UPDATE "T" SET "e" = 'B' WHERE "e" = 'C';
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'enum "E" loses a value that a row of "T" holds: ' || "e")) = 0 FROM "T" WHERE "e" IN ('C');
UPDATE "T" SET "text" = 'B' WHERE "text" = 'C';
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'enum "E" loses a value that a row of "T" holds: ' || "text")) = 0 FROM "T" WHERE "text" IN ('C');

-- Fails if a row holds a removed value.
UPDATE "T" SET "size" = 'LARGE' WHERE "size" = 'HUGE';
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'enum "Size" loses a value that a row of "T" holds: ' || "size")) = 0 FROM "T" WHERE "size" IN ('HUGE');

-- Fails if a table has something that the schema does not know, because the rebuild would lose it.
-- Only the list of what is known differs from script to script.
WITH RECURSIVE known (tab, part) AS (VALUES
    ('T', 'column id'), ('T', 'NOT NULL id'), ('T', 'primary key id'), ('T', 'column e'),
    ('T', 'NOT NULL e'), ('T', 'column gone'), ('T', 'NOT NULL gone'), ('T', 'column size'),
    ('T', 'NOT NULL size'), ('T', 'column g'), ('T', 'computed column g'), ('T', 'column h'),
    ('T', 'computed column h'), ('T', 'column i'), ('T', 'computed column i'),
    ('T', 'column late'), ('T', 'column text'), ('T', 'NOT NULL text'), ('T', 'AUTOINCREMENT x 1')),
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
-- Rebuild "T": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_T" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "e" TEXT NOT NULL,
    "size" TEXT NOT NULL,
    "g" INTEGER NOT NULL,
    "h" TEXT NOT NULL,
    "late" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "wasA" BOOLEAN NOT NULL,
    "length" INTEGER NOT NULL
);
INSERT INTO "_schemagen_new_T" ("id", "e", "size", "g", "h", "late", "text", "wasA", "length") SELECT "id", "e", "size", (coalesce(CAST(CAST(g AS TEXT) AS INTEGER), 0)), coalesce("h", (h)), coalesce("late", (CASE WHEN i = 'x' THEN 7 ELSE 8 END)), "text", ((gone = 'A')), (length(i) + id) FROM "T";
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_T';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_T', seq FROM sqlite_sequence WHERE name = 'T';

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "T") = EXISTS (SELECT 1 FROM "_schemagen_new_T");
DROP TABLE "T";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_T" RENAME TO "T";
PRAGMA legacy_alter_table=OFF;

-- Fails if a trigger of another table writes a dropped column.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'a trigger of another table uses a column that this migration drops: ' || name)) = 0 FROM sqlite_master
WHERE type = 'trigger' AND tbl_name <> 'T' COLLATE NOCASE AND ' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]T[^A-Z0-9_]*' AND (' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]I[^A-Z0-9_]*' OR ' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]GONE[^A-Z0-9_]*');

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 7 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
