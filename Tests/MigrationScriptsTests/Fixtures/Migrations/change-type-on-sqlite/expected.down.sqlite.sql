-- Changes:
-- - change column "Item"."count" from TEXT to INTEGER
-- - change column "Item"."name" from BIGINT to TEXT
--
-- Risks:
-- - data loss: "Item"."count" changes from TEXT to INTEGER: values come back as INTEGER writes them, not as they were written
--   SELECT count(*) FROM "Item" WHERE EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST("Item"."count" AS NUMERIC) = "Item"."count" AND typeof(CAST("Item"."count" AS NUMERIC)) = 'integer' AND "Item"."count" NOT GLOB '*[.eE]*' THEN CAST("Item"."count" AS INTEGER) END AS changed) WHERE changed IS NOT NULL AND CAST(changed AS TEXT) IS NOT "Item"."count");
-- - may fail: "Item"."count" changes from TEXT to INTEGER: every value must fit
--   SELECT * FROM "Item" WHERE "Item"."count" IS NOT NULL AND CASE WHEN CAST("Item"."count" AS NUMERIC) = "Item"."count" AND typeof(CAST("Item"."count" AS NUMERIC)) = 'integer' AND "Item"."count" NOT GLOB '*[.eE]*' THEN CAST("Item"."count" AS INTEGER) END IS NULL;
-- - rewrite: rebuilds table "Item", because SQLite cannot do this in place: "count": change its type; "name": change its type
-- - lock: the whole database while "Item" is rewritten: blocks other writers until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "Item":
--   was: "count" TEXT NOT NULL
--   now: "count" INTEGER NOT NULL
--   was: "name" BIGINT NOT NULL
--   now: "name" TEXT NOT NULL

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
    ('Item', 'column id'), ('Item', 'NOT NULL id'), ('Item', 'primary key id'),
    ('Item', 'column count'), ('Item', 'NOT NULL count'), ('Item', 'column name'),
    ('Item', 'NOT NULL name'), ('Item', 'AUTOINCREMENT x 1')),
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
-- structure only: values of "Item"."name" come back as BIGINT writes them, not as they were written
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', '"Item"."count" has a value that does not become INTEGER; the query at the top of this file finds it')) = 0 FROM "Item"
  WHERE "Item"."count" IS NOT NULL AND CASE WHEN CAST("Item"."count" AS NUMERIC) = "Item"."count" AND typeof(CAST("Item"."count" AS NUMERIC)) = 'integer' AND "Item"."count" NOT GLOB '*[.eE]*' THEN CAST("Item"."count" AS INTEGER) END IS NULL;

-- Rebuild "Item": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Item" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "count" INTEGER NOT NULL,
    "name" TEXT NOT NULL
);
INSERT INTO "_schemagen_new_Item" ("id", "count", "name") SELECT "id", CASE WHEN CAST("Item"."count" AS NUMERIC) = "Item"."count" AND typeof(CAST("Item"."count" AS NUMERIC)) = 'integer' AND "Item"."count" NOT GLOB '*[.eE]*' THEN CAST("Item"."count" AS INTEGER) END, CAST("Item"."name" AS TEXT) FROM "Item";
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Item';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Item', seq FROM sqlite_sequence WHERE name = 'Item';

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "Item") = EXISTS (SELECT 1 FROM "_schemagen_new_Item");
DROP TABLE "Item";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Item" RENAME TO "Item";
PRAGMA legacy_alter_table=OFF;

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 4 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
