-- Changes:
-- - change column "Author"."id" from TEXT to INTEGER
-- - autoincrement column "Author"."id"
-- - change column "Book"."authorId" from BIGINT to INTEGER
-- - add foreign key "Book_authorId_fkey" from "Book" to "Author"
--
-- Risks:
-- - data loss: "Author"."id" changes from TEXT to INTEGER: values come back as INTEGER writes them, not as they were written
--   SELECT count(*) FROM "Author" WHERE EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST("Author"."id" AS NUMERIC) = "Author"."id" AND typeof(CAST("Author"."id" AS NUMERIC)) = 'integer' AND "Author"."id" NOT GLOB '*[.eE]*' THEN CAST("Author"."id" AS INTEGER) END AS changed) WHERE changed IS NOT NULL AND CAST(changed AS TEXT) IS NOT "Author"."id");
-- - may fail: "Author"."id" changes from TEXT to INTEGER: every value must fit
--   SELECT * FROM "Author" WHERE "Author"."id" IS NOT NULL AND CASE WHEN CAST("Author"."id" AS NUMERIC) = "Author"."id" AND typeof(CAST("Author"."id" AS NUMERIC)) = 'integer' AND "Author"."id" NOT GLOB '*[.eE]*' THEN CAST("Author"."id" AS INTEGER) END IS NULL;
-- - may fail: the primary key of "Author": values of "id" that become equal fail
-- - may fail: foreign key "Book_authorId_fkey" of "Book": every row must reference a row of "Author"
--   SELECT * FROM "Book" AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Author" AS parent WHERE CAST(parent."id" AS TEXT) = CAST(child."authorId" AS TEXT));
-- - rewrite: rebuilds table "Author", because SQLite cannot do this in place: "id": change its type, change its default
-- - rewrite: rebuilds table "Book", because SQLite cannot do this in place: "authorId": change its type; change its foreign keys
-- - lock: the whole database while "Author", "Book" is rewritten: blocks other writers until COMMIT
--
-- Restores: every step is exact.
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "Author":
--   was: "id" TEXT NOT NULL PRIMARY KEY
--   now: "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
-- What differs in "Book":
--   was: "authorId" BIGINT NOT NULL
--   now: "authorId" INTEGER NOT NULL
--   now: CONSTRAINT "Book_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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
    ('Author', 'column id'), ('Author', 'NOT NULL id'), ('Author', 'primary key id'),
    ('Book', 'column id'), ('Book', 'NOT NULL id'), ('Book', 'primary key id'),
    ('Book', 'column authorId'), ('Book', 'NOT NULL authorId'), ('Book', 'AUTOINCREMENT x 1')),
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
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', '"Author"."id" has a value that does not become INTEGER; the query at the top of this file finds it')) = 0 FROM "Author"
  WHERE "Author"."id" IS NOT NULL AND CASE WHEN CAST("Author"."id" AS NUMERIC) = "Author"."id" AND typeof(CAST("Author"."id" AS NUMERIC)) = 'integer' AND "Author"."id" NOT GLOB '*[.eE]*' THEN CAST("Author"."id" AS INTEGER) END IS NULL;

-- Rebuild "Author": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Author" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
INSERT INTO "_schemagen_new_Author" ("id") SELECT CASE WHEN CAST("Author"."id" AS NUMERIC) = "Author"."id" AND typeof(CAST("Author"."id" AS NUMERIC)) = 'integer' AND "Author"."id" NOT GLOB '*[.eE]*' THEN CAST("Author"."id" AS INTEGER) END FROM "Author";

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "Author") = EXISTS (SELECT 1 FROM "_schemagen_new_Author");
DROP TABLE "Author";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Author" RENAME TO "Author";
PRAGMA legacy_alter_table=OFF;

-- If this fails, the query at the top of this file finds the rows.
-- Rebuild "Book": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Book" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "authorId" INTEGER NOT NULL,

    CONSTRAINT "Book_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'rows reference rows that do not exist: "Book" ' || CASE (SELECT group_concat("from") FROM pragma_foreign_key_list('Book') WHERE id = fkid) WHEN 'authorId' THEN '(authorId) = (' || quote(own."authorId") || ')' ELSE '' END || ', "' || bad.parent || '"')) = 0 FROM pragma_foreign_key_check('Book') AS bad
  LEFT JOIN "Book" AS own ON own.rowid = bad.rowid;

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 6 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
