-- Changes:
-- - drop column "T"."gone"
-- - change column "T"."x" from TEXT to INTEGER
-- - make column "T"."x" required, with CASE WHEN gone = 'no number' THEN CAST(gone AS INTEGER) ELSE length(gone) + 38 END + size for NULL
-- - change column "T"."json" from JSONB to INTEGER
-- - make column "T"."json" required, with length(gone) + length(coalesce(x, '')) for NULL
-- - change column "T"."size" from INTEGER to BIGINT
--
-- Risks:
-- - data loss: drops column "T"."gone" with its values: code that reads it fails
--   SELECT count(*) FROM "T" WHERE "gone" IS NOT NULL;
-- - may fail: "T"."x" changes from TEXT to INTEGER: every value must fit
--   SELECT * FROM "T" WHERE "T"."x" IS NOT NULL AND CASE WHEN CAST("T"."x" AS NUMERIC) = "T"."x" AND typeof(CAST("T"."x" AS NUMERIC)) = 'integer' AND "T"."x" NOT GLOB '*[.eE]*' THEN CAST("T"."x" AS INTEGER) END IS NULL;
-- - may fail: "T"."x" becomes required: rows with NULL get CASE WHEN gone = 'no number' THEN CAST(gone AS INTEGER) ELSE length(gone) + 38 END + size, which must not be NULL
--   SELECT * FROM "T" WHERE NOT ("x" IS NOT NULL OR (CASE WHEN gone = 'no number' THEN CAST(gone AS INTEGER) ELSE length(gone) + 38 END + size) IS NOT NULL);
-- - may fail: "T"."json" changes from JSONB to INTEGER: every value must fit
--   SELECT * FROM "T" WHERE "T"."json" <> 'null' AND (SELECT CASE WHEN CAST(said AS NUMERIC) = said AND typeof(CAST(said AS NUMERIC)) = 'integer' AND said NOT GLOB '*[.eE]*' THEN CAST(said AS INTEGER) END FROM (SELECT CASE WHEN json_valid(CAST("T"."json" AS TEXT)) THEN CASE json_type(CAST("T"."json" AS TEXT)) WHEN 'text' THEN json_extract(CAST("T"."json" AS TEXT), '$') WHEN 'null' THEN NULL ELSE CAST("T"."json" AS TEXT) END END AS said)) IS NULL;
-- - may fail: "T"."json" becomes required: rows with NULL get length(gone) + length(coalesce(x, '')), which must not be NULL
--   SELECT * FROM "T" WHERE NOT ("json" IS NOT NULL OR (length(gone) + length(coalesce(x, ''))) IS NOT NULL);
-- - rewrite: rebuilds table "T", because SQLite cannot do this in place: "x": change its type, make it required; "json": change its type, make it required; "size": change its type
-- - lock: the whole database while "T" is rewritten: blocks other writers until COMMIT
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "T":
--   was: "x" TEXT
--   now: "x" INTEGER NOT NULL
--   was: "json" JSONB
--   now: "json" INTEGER NOT NULL
--   was: "gone" TEXT NOT NULL
--   was: "size" INTEGER NOT NULL
--   now: "size" BIGINT NOT NULL

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
    ('T', 'column id'), ('T', 'NOT NULL id'), ('T', 'primary key id'), ('T', 'column x'),
    ('T', 'column json'), ('T', 'column gone'), ('T', 'NOT NULL gone'), ('T', 'column size'),
    ('T', 'NOT NULL size'), ('T', 'AUTOINCREMENT x 1')),
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
-- Fails if a value does not become one of the new type; the queries above find the rows.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', '"T"."x" has a value that does not become INTEGER; the query at the top of this file finds it')) = 0 FROM "T"
  WHERE "T"."x" IS NOT NULL AND CASE WHEN CAST("T"."x" AS NUMERIC) = "T"."x" AND typeof(CAST("T"."x" AS NUMERIC)) = 'integer' AND "T"."x" NOT GLOB '*[.eE]*' THEN CAST("T"."x" AS INTEGER) END IS NULL;
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', '"T"."json" has a value that does not become INTEGER; the query at the top of this file finds it')) = 0 FROM "T"
  WHERE "T"."json" <> 'null' AND (SELECT CASE WHEN CAST(said AS NUMERIC) = said AND typeof(CAST(said AS NUMERIC)) = 'integer' AND said NOT GLOB '*[.eE]*' THEN CAST(said AS INTEGER) END FROM (SELECT CASE WHEN json_valid(CAST("T"."json" AS TEXT)) THEN CASE json_type(CAST("T"."json" AS TEXT)) WHEN 'text' THEN json_extract(CAST("T"."json" AS TEXT), '$') WHEN 'null' THEN NULL ELSE CAST("T"."json" AS TEXT) END END AS said)) IS NULL;

-- Rebuild "T": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_T" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "x" INTEGER NOT NULL,
    "json" INTEGER NOT NULL,
    "size" BIGINT NOT NULL
);
INSERT INTO "_schemagen_new_T" ("id", "x", "json", "size") SELECT "id", coalesce(CASE WHEN CAST("T"."x" AS NUMERIC) = "T"."x" AND typeof(CAST("T"."x" AS NUMERIC)) = 'integer' AND "T"."x" NOT GLOB '*[.eE]*' THEN CAST("T"."x" AS INTEGER) END, (CASE WHEN gone = 'no number' THEN CAST(gone AS INTEGER) ELSE length(gone) + 38 END + size)), coalesce((SELECT CASE WHEN CAST(said AS NUMERIC) = said AND typeof(CAST(said AS NUMERIC)) = 'integer' AND said NOT GLOB '*[.eE]*' THEN CAST(said AS INTEGER) END FROM (SELECT CASE WHEN json_valid(CAST("T"."json" AS TEXT)) THEN CASE json_type(CAST("T"."json" AS TEXT)) WHEN 'text' THEN json_extract(CAST("T"."json" AS TEXT), '$') WHEN 'null' THEN NULL ELSE CAST("T"."json" AS TEXT) END END AS said)), (length(gone) + length(coalesce(x, '')))), "size" FROM "T";
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
WHERE type = 'trigger' AND tbl_name <> 'T' COLLATE NOCASE AND ' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]T[^A-Z0-9_]*' AND (' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]GONE[^A-Z0-9_]*');

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 6 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
