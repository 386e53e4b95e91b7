-- Changes:
-- - add value "C" to enum "E"
-- - add value "HUGE" to enum "Size"
-- - drop column "T"."wasA"
-- - drop column "T"."length"
-- - recompute column "T"."g"
-- - recompute column "T"."h"
-- - make column "T"."late" optional
-- - change column "T"."text" from TEXT to E
-- - add column "T"."gone" E, with 'A' for existing rows
-- - add column "T"."i" TEXT
--
-- Risks:
-- - data loss: drops column "T"."wasA" with its values: code that reads it fails
--   SELECT count(*) FROM "T" WHERE "wasA" IS NOT NULL;
-- - data loss: drops column "T"."length" with its values: code that reads it fails
--   SELECT count(*) FROM "T" WHERE "length" IS NOT NULL;
-- - data loss: drops "T"."g" and adds it again, changed from INTEGER to TEXT: its values are lost
--   SELECT count(*) FROM "T" WHERE "g" IS NOT NULL;
-- - data loss: drops "T"."h" and adds it again, changed from Size to TEXT: its values are lost
--   SELECT count(*) FROM "T" WHERE "h" IS NOT NULL;
-- - rewrite: rebuilds table "T", because SQLite cannot do this in place: replace "g"; replace "h"; "late": make it optional; add "gone" with a value for existing rows; add "i", which is computed and stored
-- - lock: the whole database while "T" is rewritten: blocks other writers until COMMIT
-- - note: "T"."text" changes from TEXT to E: a value that is not a label is kept and cannot be read
--   SELECT * FROM "T" WHERE "text" NOT IN ('A', 'B', 'C');
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.
-- Not restored: rows that held "C" keep "B".
-- Not restored: rows that held "HUGE" keep "LARGE".
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "T":
--   was: "g" INTEGER NOT NULL
--   now: "g" TEXT GENERATED ALWAYS AS (CASE WHEN e = 'A' THEN '41' ELSE '42' END) STORED
--   was: "h" TEXT NOT NULL
--   now: "h" TEXT GENERATED ALWAYS AS (CASE WHEN e = 'A' THEN 'SMALL' ELSE 'LARGE' END) STORED
--   was: "late" INTEGER NOT NULL
--   now: "late" INTEGER
--   was: "wasA" BOOLEAN NOT NULL
--   was: "length" INTEGER NOT NULL
--   now: "gone" TEXT NOT NULL
--   now: "i" TEXT GENERATED ALWAYS AS (CASE WHEN e = 'A' THEN 'x' ELSE 'y' END) STORED

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
    ('T', 'column id'), ('T', 'NOT NULL id'), ('T', 'primary key id'), ('T', 'column e'),
    ('T', 'NOT NULL e'), ('T', 'column size'), ('T', 'NOT NULL size'), ('T', 'column g'),
    ('T', 'NOT NULL g'), ('T', 'column h'), ('T', 'NOT NULL h'), ('T', 'column late'),
    ('T', 'NOT NULL late'), ('T', 'column text'), ('T', 'NOT NULL text'), ('T', 'column wasA'),
    ('T', 'NOT NULL wasA'), ('T', 'column length'), ('T', 'NOT NULL length'),
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

-- Rebuild "T": create the new table and copy its rows.
-- structure only: rows that held NULL in "T"."late" keep the value that they got
-- structure only: the values of "T"."gone" are lost, rows get a placeholder
CREATE TABLE "_schemagen_new_T" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "e" TEXT NOT NULL,
    "gone" TEXT NOT NULL,
    "size" TEXT NOT NULL,
    "g" TEXT GENERATED ALWAYS AS (CASE WHEN e = 'A' THEN '41' ELSE '42' END) STORED,
    "h" TEXT GENERATED ALWAYS AS (CASE WHEN e = 'A' THEN 'SMALL' ELSE 'LARGE' END) STORED,
    "i" TEXT GENERATED ALWAYS AS (CASE WHEN e = 'A' THEN 'x' ELSE 'y' END) STORED,
    "late" INTEGER,
    "text" TEXT NOT NULL
);
INSERT INTO "_schemagen_new_T" ("id", "e", "gone", "size", "late", "text") SELECT "id", "e", 'A', "size", "late", "text" FROM "T";
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
WHERE type = 'trigger' AND tbl_name <> 'T' COLLATE NOCASE AND ' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]T[^A-Z0-9_]*' AND (' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]WASA[^A-Z0-9_]*' OR ' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]LENGTH[^A-Z0-9_]*');

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 4 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
