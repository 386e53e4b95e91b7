-- Changes:
-- - add table "A" with 1 column
-- - rename table "A" to "B"
-- - make column "T"."y" required
-- - add column "T"."aId" INTEGER
-- - add foreign key "T_aId_fkey" from "T" to "A"
--
-- Risks:
-- - may fail: "T"."y" becomes required: no row may hold NULL
--   SELECT * FROM "T" WHERE "y" IS NULL;
-- - rewrite: rebuilds table "T", because SQLite cannot do this in place: "y": make it required
-- - lock: the whole database while "T" is rewritten: blocks other writers until COMMIT
-- - note: "A" becomes "B": code that uses the old name fails
--
-- Restores: 1 of 3 steps exact, 2 structure only, marked below.
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "T":
--   was: "y" INTEGER
--   now: "y" INTEGER NOT NULL
--   now: "aId" INTEGER
--   now: CONSTRAINT "T_aId_fkey" FOREIGN KEY ("aId") REFERENCES "A" ("id") ON DELETE SET NULL ON UPDATE CASCADE
-- Rows that reference nothing stop it; PRAGMA foreign_key_check; lists them.
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost. A shell that continues after an error may leave tables behind whose names
-- begin with _schemagen; the next run drops them.

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_T";
DROP TABLE IF EXISTS "_schemagen_new_T";
DROP TABLE IF EXISTS "_schemagen_checks";
DROP TABLE IF EXISTS "_schemagen_checks_begun";
DROP TABLE IF EXISTS "_schemagen_checks_done";
DROP TABLE IF EXISTS "_schemagen_gate";

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_checks" (passed);
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_begun";

ALTER TABLE "A" RENAME TO "B";

-- Fails with what the schema does not know, and the new tables would not have. Scripts differ
-- in the list of what is known only.
WITH known (tab, part) AS (VALUES
    ('T', 'column id'), ('T', 'NOT NULL id'), ('T', 'primary key id'), ('T', 'column y'),
    ('T', 'AUTOINCREMENT x 1')),
  tabs AS (SELECT DISTINCT tab FROM known),
  words AS (
    SELECT tab, column1 AS word, replace(upper(sql), 'RESTRICT', '') AS said
    FROM tabs JOIN sqlite_master ON type = 'table' AND lower(name) = lower(tab),
      (VALUES ('CHECK'), ('COLLATE'), ('STRICT'), ('WITHOUT'), ('CONFLICT'), ('DEFERRABLE'), ('AUTOINCREMENT'))),
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
    UNION ALL SELECT tab, word || ' x ' || ((length(said) - length(replace(said, word, ''))) / length(word))
      FROM words WHERE ' ' || said || ' ' GLOB '*[^A-Z0-9_]' || word || '[^A-Z0-9_"]*'
        OR ' ' || said || ' ' GLOB '*[^A-Z0-9_"]' || word || '"*')
INSERT INTO "_schemagen_checks_begun" SELECT count(json_extract('{}', 'unknown to the schema: ' || part || ' of table ' || tab)) = 0 FROM found
  WHERE (lower(tab), lower(part)) NOT IN (SELECT lower(tab), lower(part) FROM known);

-- If this fails, the query at the top of this file finds the rows.
-- Rebuild "T": create the new table and copy its rows.
-- structure only: the values of "T"."aId" are lost
CREATE TABLE "_schemagen_new_T" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "aId" INTEGER,
    "y" INTEGER NOT NULL,

    CONSTRAINT "T_aId_fkey" FOREIGN KEY ("aId") REFERENCES "A" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT OR ROLLBACK INTO "_schemagen_new_T" ("id", "y") SELECT "id", "y" FROM "T";
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_T';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_T', seq FROM sqlite_sequence WHERE name = 'T';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
-- The PRAGMA has an effect only where a failed copy has ended the transaction.
PRAGMA foreign_keys=ON;
CREATE TABLE "_schemagen_guard_T" ("key0", FOREIGN KEY ("key0") REFERENCES "T" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_T" SELECT "id" FROM "T" LIMIT 1;
DROP TABLE "T";
INSERT INTO "_schemagen_checks_begun" SELECT EXISTS (SELECT 1 FROM "_schemagen_guard_T") = EXISTS (SELECT 1 FROM "_schemagen_new_T") AND NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'T');
DROP TABLE "_schemagen_guard_T";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_T" RENAME TO "T";
PRAGMA legacy_alter_table=OFF;

-- structure only: the rows of "A" are lost
CREATE TABLE "A" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
INSERT INTO "_schemagen_checks_begun" SELECT count(json_extract('{}', 'rows reference rows that do not exist: "T" ' || CASE (SELECT group_concat("from") FROM pragma_foreign_key_list('T') WHERE id = fkid) WHEN 'aId' THEN '(aId) = (' || quote(own."aId") || ')' ELSE '' END || ', "' || bad.parent || '"')) = 0 FROM pragma_foreign_key_check('T') AS bad
  JOIN "T" AS own ON own.rowid = bad.rowid;

-- Fails with the name of a view or trigger that uses what this migration drops. Then nothing is
-- kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks_begun" RENAME TO "_schemagen_checks_done";
CREATE TABLE "_schemagen_gate" (passed CONSTRAINT "a check above failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_gate" SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_schemagen_checks_done');
INSERT OR ROLLBACK INTO "_schemagen_gate" SELECT count(*) = 3 AND min(passed) FROM "_schemagen_checks_done";
DROP TABLE "_schemagen_gate";
DROP TABLE "_schemagen_checks_done";

COMMIT;
PRAGMA foreign_keys=ON;
