-- Changes:
-- - add value "C" to enum "E"
-- - drop column "T"."next"
-- - drop column "T"."length"
-- - change column "T"."text" from TEXT to E
-- - change the default of column "T"."text"
-- - make column "T"."x" optional
-- - make column "T"."y" optional
-- - add column "T"."e" E, with 'C' for existing rows
-- - add index "T_e_idx" on "T"
--
-- Risks:
-- - data loss: drops column "T"."next" with its values: code that reads it fails
--   SELECT count(*) FROM "T" WHERE "next" IS NOT NULL;
-- - data loss: drops column "T"."length" with its values: code that reads it fails
--   SELECT count(*) FROM "T" WHERE "length" IS NOT NULL;
-- - rewrite: rebuilds table "T", because SQLite cannot do this in place: "text": change its default; "x": make it optional; "y": make it optional; add "e" with a value for existing rows
-- - lock: the whole database while "T" is rewritten: blocks other writers until COMMIT
-- - note: "T"."text" changes from TEXT to E: a value that is not a label is kept and cannot be read
--   SELECT * FROM "T" WHERE "text" NOT IN ('C', 'A', 'B');
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.
-- Not restored: rows that held "C" keep "B".
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "T":
--   was: "text" TEXT NOT NULL DEFAULT 'none'
--   now: "text" TEXT NOT NULL DEFAULT 'C'
--   was: "x" TEXT NOT NULL
--   now: "x" TEXT
--   was: "y" TEXT NOT NULL
--   now: "y" TEXT
--   was: "next" TEXT NOT NULL
--   was: "length" INTEGER NOT NULL
--   now: "e" TEXT NOT NULL

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
    ('T', 'column id'), ('T', 'NOT NULL id'), ('T', 'primary key id'), ('T', 'column kept'),
    ('T', 'NOT NULL kept'), ('T', 'column text'), ('T', 'NOT NULL text'), ('T', 'column x'),
    ('T', 'NOT NULL x'), ('T', 'column y'), ('T', 'NOT NULL y'), ('T', 'column next'),
    ('T', 'NOT NULL next'), ('T', 'column length'), ('T', 'NOT NULL length'),
    ('T', 'index T_e_idx'), ('T', 'AUTOINCREMENT x 1')),
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

-- Rebuild "T": create the new table and copy its rows.
-- structure only: rows that held NULL in "T"."x" keep the value that they got
-- structure only: rows that held NULL in "T"."y" keep the value that they got
-- structure only: the values of "T"."e" are lost, rows get a placeholder
CREATE TABLE "_schemagen_new_T" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "e" TEXT NOT NULL,
    "kept" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT 'C',
    "x" TEXT,
    "y" TEXT
);
INSERT INTO "_schemagen_new_T" ("id", "e", "kept", "text", "x", "y") SELECT "id", 'C', "kept", "text", "x", "y" FROM "T";
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_T';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_T', seq FROM sqlite_sequence WHERE name = 'T';

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "T") = EXISTS (SELECT 1 FROM "_schemagen_new_T");
DROP TABLE "T";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_T" RENAME TO "T";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "T_e_idx" ON "T"("e");

-- Fails if a trigger of another table writes a dropped column.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'a trigger of another table uses a column that this migration drops: ' || name)) = 0 FROM sqlite_master
WHERE type = 'trigger' AND tbl_name <> 'T' COLLATE NOCASE AND ' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]T[^A-Z0-9_]*' AND (' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]NEXT[^A-Z0-9_]*' OR ' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]LENGTH[^A-Z0-9_]*');

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 4 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
