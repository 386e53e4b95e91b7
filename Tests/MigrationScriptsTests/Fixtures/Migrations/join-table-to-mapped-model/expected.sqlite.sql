-- Changes:
-- - add primary key "_PostToTag_pkey" (A, B) to "_PostToTag"
-- - drop unique index "_PostToTag_AB_unique" on "_PostToTag"
-- - rename index "_PostToTag_B_index" to "_PostToTag_B_idx"
--
-- Risks:
-- - rewrite: rebuilds table "_PostToTag", because SQLite cannot do this in place: change the primary key
-- - lock: the whole database while "_PostToTag" is rewritten: blocks other writers until COMMIT
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "_PostToTag":
--   now: PRIMARY KEY ("A", "B")
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
    ('_PostToTag', 'column A'), ('_PostToTag', 'NOT NULL A'), ('_PostToTag', 'column B'),
    ('_PostToTag', 'NOT NULL B'), ('_PostToTag', 'index _PostToTag_AB_unique'),
    ('_PostToTag', 'index _PostToTag_B_index'), ('_PostToTag', 'index _PostToTag_B_idx'),
    ('_PostToTag', 'UNIQUE A,B'), ('_PostToTag', 'foreign key A to Post.id CASCADE CASCADE'),
    ('_PostToTag', 'foreign key A to Post. CASCADE CASCADE'),
    ('_PostToTag', 'foreign key B to Tag.id CASCADE CASCADE'),
    ('_PostToTag', 'foreign key B to Tag. CASCADE CASCADE')),
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

-- Rebuild "_PostToTag": create the new table and copy its rows.
CREATE TABLE "_schemagen_new__PostToTag" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    PRIMARY KEY ("A", "B"),
    CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "_schemagen_new__PostToTag" ("rowid", "A", "B") SELECT rowid, "A", "B" FROM "_PostToTag";

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "_PostToTag") = EXISTS (SELECT 1 FROM "_schemagen_new__PostToTag");
DROP TABLE "_PostToTag";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new__PostToTag" RENAME TO "_PostToTag";
PRAGMA legacy_alter_table=OFF;
CREATE INDEX "_PostToTag_B_idx" ON "_PostToTag"("B");

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'rows reference rows that do not exist: "_PostToTag" ' || CASE (SELECT group_concat("from") FROM pragma_foreign_key_list('_PostToTag') WHERE id = fkid) WHEN 'A' THEN '(A) = (' || quote(own."A") || ')' WHEN 'B' THEN '(B) = (' || quote(own."B") || ')' ELSE '' END || ', "' || bad.parent || '"')) = 0 FROM pragma_foreign_key_check('_PostToTag') AS bad
  LEFT JOIN "_PostToTag" AS own ON own.rowid = bad.rowid;

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 4 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
