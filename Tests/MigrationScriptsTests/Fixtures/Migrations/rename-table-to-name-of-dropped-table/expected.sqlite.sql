-- Changes:
-- - rename table "B" to "A"
-- - drop column "T"."aId"
-- - make column "T"."y" optional
-- - drop foreign key "T_aId_fkey" of "T"
-- - drop table "A"
--
-- Risks:
-- - data loss: drops column "T"."aId" with its values: code that reads it fails
--   SELECT count(*) FROM "T" WHERE "aId" IS NOT NULL;
-- - data loss: drops table "A" with all its rows: code that reads it fails
--   SELECT count(*) FROM "A";
-- - rewrite: rebuilds table "T", because SQLite cannot do this in place: drop "aId", which a key, index or expression uses; "y": make it optional; change its foreign keys
-- - lock: the whole database while "T" is rewritten: blocks other writers until COMMIT
-- - note: "B" becomes "A": code that uses the old name fails
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "T":
--   was: "aId" INTEGER
--   was: "y" INTEGER NOT NULL
--   now: "y" INTEGER
--   was: CONSTRAINT "T_aId_fkey" FOREIGN KEY ("aId") REFERENCES "A" ("id") ON DELETE SET NULL ON UPDATE CASCADE
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost. A shell that continues after an error may leave tables behind whose names
-- begin with _schemagen; the next run drops them.

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_T";
DROP TABLE IF EXISTS "_schemagen_guard__schemagen_1_public_A";
DROP TABLE IF EXISTS "_schemagen_new_T";
DROP TABLE IF EXISTS "_schemagen_checks";
DROP TABLE IF EXISTS "_schemagen_checks_begun";
DROP TABLE IF EXISTS "_schemagen_checks_done";
DROP TABLE IF EXISTS "_schemagen_gate";

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_checks" (passed);
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_begun";

ALTER TABLE "A" RENAME TO "_schemagen_1_public_A";

ALTER TABLE "B" RENAME TO "A";

-- Fails with what the schema does not know, and the new tables would not have. Scripts differ
-- in the list of what is known only.
WITH known (tab, part) AS (VALUES
    ('T', 'column id'), ('T', 'NOT NULL id'), ('T', 'primary key id'), ('T', 'column aId'),
    ('T', 'column y'), ('T', 'NOT NULL y'), ('T', 'foreign key aId to A.id CASCADE SET NULL'),
    ('T', 'foreign key aId to A. CASCADE SET NULL'),
    ('T', 'foreign key aId to _schemagen_1_public_A.id CASCADE SET NULL'),
    ('T', 'foreign key aId to _schemagen_1_public_A. CASCADE SET NULL'),
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

-- Rebuild "T": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_T" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "y" INTEGER
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

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard__schemagen_1_public_A" ("key0", FOREIGN KEY ("key0") REFERENCES "_schemagen_1_public_A" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard__schemagen_1_public_A" SELECT "id" FROM "_schemagen_1_public_A" LIMIT 1;
DROP TABLE "_schemagen_1_public_A";
DROP TABLE "_schemagen_guard__schemagen_1_public_A";

-- Fails with a trigger of another table that writes a dropped column.
INSERT INTO "_schemagen_checks_begun" SELECT count(json_extract('{}', 'a trigger of another table uses a column that this migration drops: ' || name)) = 0 FROM sqlite_master
WHERE type = 'trigger' AND tbl_name <> 'T' COLLATE NOCASE AND ' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]T[^A-Z0-9_]*' AND (' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]AID[^A-Z0-9_]*');

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
