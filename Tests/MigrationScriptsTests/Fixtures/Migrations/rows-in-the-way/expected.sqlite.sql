-- Changes:
-- - make column "User"."name" required
-- - add check "small_id" to "User"
-- - add unique index "User_name_key" on "User"
-- - add foreign key "User_teamId_fkey" from "User" to "Team"
--
-- Risks:
-- - may fail: "User"."name" becomes required: no row may hold NULL; `--fill User.name=VALUE` gives rows one
--   SELECT * FROM "User" WHERE "name" IS NULL;
-- - may fail: check "small_id" of "User": every row must meet it
--   SELECT * FROM "User" WHERE NOT (id < 6);
-- - may fail: unique index "User_name_key" on "User": no two rows may hold the same values
--   SELECT "name", count(*) FROM "User" WHERE "name" IS NOT NULL GROUP BY "name" HAVING count(*) > 1;
-- - may fail: foreign key "User_teamId_fkey" of "User": every row must reference a row of "Team"
--   SELECT * FROM "User" AS child WHERE child."teamId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Team" AS parent WHERE parent."id" = child."teamId");
-- - rewrite: rebuilds table "User", because SQLite cannot do this in place: "name": make it required; change its checks; change its foreign keys
-- - lock: the whole database while "User" is rewritten: blocks other writers until COMMIT
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "User":
--   was: "name" TEXT
--   now: "name" TEXT NOT NULL
--   now: CONSTRAINT "small_id" CHECK (id < 6)
--   now: CONSTRAINT "User_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE SET NULL ON UPDATE CASCADE
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
    ('User', 'column id'), ('User', 'NOT NULL id'), ('User', 'primary key id'),
    ('User', 'column name'), ('User', 'column nick'), ('User', 'column teamId'),
    ('User', 'index User_name_key'), ('User', 'UNIQUE name'), ('User', 'AUTOINCREMENT x 1')),
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
-- Rebuild "User": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "nick" TEXT,
    "teamId" INTEGER,

    CONSTRAINT "small_id" CHECK (id < 6),
    CONSTRAINT "User_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "_schemagen_new_User" ("id", "name", "nick", "teamId") SELECT "id", "name", "nick", "teamId" FROM "User";
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_User';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_User', seq FROM sqlite_sequence WHERE name = 'User';

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "User") = EXISTS (SELECT 1 FROM "_schemagen_new_User");
DROP TABLE "User";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_User" RENAME TO "User";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "User_name_key" ON "User"("name");

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'rows reference rows that do not exist: "User" ' || CASE (SELECT group_concat("from") FROM pragma_foreign_key_list('User') WHERE id = fkid) WHEN 'teamId' THEN '(teamId) = (' || quote(own."teamId") || ')' ELSE '' END || ', "' || bad.parent || '"')) = 0 FROM pragma_foreign_key_check('User') AS bad
  LEFT JOIN "User" AS own ON own.rowid = bad.rowid;

-- Fails if a unique index was not created.
INSERT INTO "_schemagen_checks" SELECT count(*) = 1 FROM sqlite_master WHERE type = 'index' AND name IN ('User_name_key');

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 5 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
