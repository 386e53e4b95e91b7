-- Changes:
-- - change column "Child"."parentId" from INTEGER to BIGINT
--
-- Risks:
-- - rewrite: rebuilds table "Child", because SQLite cannot do this in place: "parentId": change its type
-- - lock: the whole database while "Child" is rewritten: blocks other writers until COMMIT
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "Child":
--   was: "parentId" INTEGER NOT NULL
--   now: "parentId" BIGINT NOT NULL
-- Rows that reference nothing stop it; PRAGMA foreign_key_check; lists them.

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
    ('Child', 'column id'), ('Child', 'NOT NULL id'), ('Child', 'primary key id'),
    ('Child', 'column parentId'), ('Child', 'NOT NULL parentId'),
    ('Child', 'index Child_parentId_idx'),
    ('Child', 'foreign key parentId to Parent.id CASCADE CASCADE'),
    ('Child', 'foreign key parentId to Parent. CASCADE CASCADE'), ('Child', 'AUTOINCREMENT x 1')),
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

-- Rebuild "Child": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Child" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "parentId" BIGINT NOT NULL,

    CONSTRAINT "Child_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Parent" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "_schemagen_new_Child" ("id", "parentId") SELECT "id", "parentId" FROM "Child";
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Child';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Child', seq FROM sqlite_sequence WHERE name = 'Child';

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "Child") = EXISTS (SELECT 1 FROM "_schemagen_new_Child");
DROP TABLE "Child";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Child" RENAME TO "Child";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "Child_parentId_idx" ON "Child"("parentId");

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'rows reference rows that do not exist: "Child" ' || CASE (SELECT group_concat("from") FROM pragma_foreign_key_list('Child') WHERE id = fkid) WHEN 'parentId' THEN '(parentId) = (' || quote(own."parentId") || ')' ELSE '' END || ', "' || bad.parent || '"')) = 0 FROM pragma_foreign_key_check('Child') AS bad
  LEFT JOIN "Child" AS own ON own.rowid = bad.rowid;

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 4 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
