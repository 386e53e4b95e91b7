-- Changes:
-- - remove value "C" from enum "E"
-- - drop column "T"."e"
-- - change column "T"."text" from E to TEXT
-- - change the default of column "T"."text"
-- - make column "T"."x" required, with CAST(e AS TEXT) for NULL
-- - make column "T"."y" required, with coalesce(x, 'empty') for NULL
-- - add column "T"."next" E, with CASE WHEN e = 'A' THEN 'B' ELSE 'A' END for existing rows
-- - add column "T"."length" INTEGER, with length(CAST(text AS TEXT)) + id for existing rows
-- - drop index "T_e_idx" on "T"
--
-- Risks:
-- - data loss: rows that hold "C" in "T"."kept" get "B" instead
--   SELECT count(*) FROM "T" WHERE "kept" IN ('C');
-- - data loss: rows that hold "C" in "T"."text" get "B" instead
--   SELECT count(*) FROM "T" WHERE "text" IN ('C');
-- - data loss: drops column "T"."e" with its values: code that reads it fails
--   SELECT count(*) FROM "T" WHERE "e" IS NOT NULL;
-- - may fail: "T"."x" becomes required: rows with NULL get CAST(e AS TEXT), which must not be NULL
--   SELECT * FROM "T" WHERE NOT ("x" IS NOT NULL OR (CAST(e AS TEXT)) IS NOT NULL);
-- - may fail: "T"."y" becomes required: rows with NULL get coalesce(x, 'empty'), which must not be NULL
--   SELECT * FROM "T" WHERE NOT ("y" IS NOT NULL OR (coalesce(x, 'empty')) IS NOT NULL);
-- - may fail: "T"."next" is required: CASE WHEN e = 'A' THEN 'B' ELSE 'A' END must give a value for every row
--   SELECT * FROM "T" WHERE NOT ((CASE WHEN e = 'A' THEN 'B' ELSE 'A' END) IS NOT NULL);
-- - may fail: "T"."length" is required: length(CAST(text AS TEXT)) + id must give a value for every row
-- - rewrite: rebuilds table "T", because SQLite cannot do this in place: "text": change its default; "x": make it required; "y": make it required; add "next" with a value for existing rows; add "length" with a value for existing rows
-- - lock: the whole database while "T" is rewritten: blocks other writers until COMMIT
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "T":
--   was: "e" TEXT NOT NULL
--   was: "text" TEXT NOT NULL DEFAULT 'C'
--   now: "text" TEXT NOT NULL DEFAULT 'none'
--   was: "x" TEXT
--   now: "x" TEXT NOT NULL
--   was: "y" TEXT
--   now: "y" TEXT NOT NULL
--   now: "next" TEXT NOT NULL
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
UPDATE "T" SET "kept" = 'B' WHERE "kept" = 'C';
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'enum "E" loses a value that a row of "T" holds: ' || "kept")) = 0 FROM "T" WHERE "kept" IN ('C');
UPDATE "T" SET "text" = 'B' WHERE "text" = 'C';
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'enum "E" loses a value that a row of "T" holds: ' || "text")) = 0 FROM "T" WHERE "text" IN ('C');

-- Fails if a table has something that the schema does not know, because the rebuild would lose it.
-- Only the list of what is known differs from script to script.
WITH RECURSIVE known (tab, part) AS (VALUES
    ('T', 'column id'), ('T', 'NOT NULL id'), ('T', 'primary key id'), ('T', 'column e'),
    ('T', 'NOT NULL e'), ('T', 'column kept'), ('T', 'NOT NULL kept'), ('T', 'column text'),
    ('T', 'NOT NULL text'), ('T', 'column x'), ('T', 'column y'), ('T', 'index T_e_idx'),
    ('T', 'AUTOINCREMENT x 1')),
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
    "kept" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT 'none',
    "x" TEXT NOT NULL,
    "y" TEXT NOT NULL,
    "next" TEXT NOT NULL,
    "length" INTEGER NOT NULL
);
INSERT INTO "_schemagen_new_T" ("id", "kept", "text", "x", "y", "next", "length") SELECT "id", "kept", "text", coalesce("x", (CAST(e AS TEXT))), coalesce("y", (coalesce(x, 'empty'))), (CASE WHEN e = 'A' THEN 'B' ELSE 'A' END), (length(CAST(text AS TEXT)) + id) FROM "T";
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
WHERE type = 'trigger' AND tbl_name <> 'T' COLLATE NOCASE AND ' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]T[^A-Z0-9_]*' AND (' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]E[^A-Z0-9_]*');

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 6 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
