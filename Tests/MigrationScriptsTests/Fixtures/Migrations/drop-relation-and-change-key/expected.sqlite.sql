-- Changes:
-- - change column "Author"."id" from INTEGER to TEXT
-- - stop autoincrementing column "Author"."id"
-- - change column "Book"."authorId" from INTEGER to BIGINT
-- - drop foreign key "Book_authorId_fkey" of "Book"
--
-- Risks:
-- - rewrite: rebuilds table "Author", because SQLite cannot do this in place: "id": change its type, change its default
-- - rewrite: rebuilds table "Book", because SQLite cannot do this in place: "authorId": change its type; change its foreign keys
-- - lock: the whole database while "Author", "Book" is rewritten: blocks other writers until COMMIT
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "Author":
--   was: "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
--   now: "id" TEXT NOT NULL PRIMARY KEY
-- What differs in "Book":
--   was: "authorId" INTEGER NOT NULL
--   now: "authorId" BIGINT NOT NULL
--   was: CONSTRAINT "Book_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE RESTRICT ON UPDATE CASCADE

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
    ('Author', 'column id'), ('Author', 'NOT NULL id'), ('Author', 'primary key id'),
    ('Author', 'AUTOINCREMENT x 1'),
    ('Book', 'column id'), ('Book', 'NOT NULL id'), ('Book', 'primary key id'),
    ('Book', 'column authorId'), ('Book', 'NOT NULL authorId'),
    ('Book', 'foreign key authorId to Author.id CASCADE RESTRICT'),
    ('Book', 'foreign key authorId to Author. CASCADE RESTRICT'), ('Book', 'AUTOINCREMENT x 1')),
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

-- Rebuild "Author": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Author" (
    "id" TEXT NOT NULL PRIMARY KEY
);
INSERT INTO "_schemagen_new_Author" ("rowid", "id") SELECT rowid, CAST("Author"."id" AS TEXT) FROM "Author";

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "Author") = EXISTS (SELECT 1 FROM "_schemagen_new_Author");
DROP TABLE "Author";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Author" RENAME TO "Author";
PRAGMA legacy_alter_table=OFF;

-- Rebuild "Book": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Book" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "authorId" BIGINT NOT NULL
);
INSERT INTO "_schemagen_new_Book" ("id", "authorId") SELECT "id", "authorId" FROM "Book";
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Book';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Book', seq FROM sqlite_sequence WHERE name = 'Book';

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "Book") = EXISTS (SELECT 1 FROM "_schemagen_new_Book");
DROP TABLE "Book";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Book" RENAME TO "Book";
PRAGMA legacy_alter_table=OFF;

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 4 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
