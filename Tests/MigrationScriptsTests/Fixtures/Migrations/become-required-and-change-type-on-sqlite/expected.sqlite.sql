-- Changes:
-- - change column "Account"."count" from TEXT to INTEGER
-- - make column "Account"."count" required, with 7 for NULL
-- - change column "Account"."level" from TEXT to INTEGER
-- - make column "Account"."level" required, with 3 for NULL
-- - add a default to column "Account"."level"
-- - make column "Account"."note" required, with 'row ' || id for NULL
--
-- Risks:
-- - may fail: "Account"."count" changes from TEXT to INTEGER: every value must fit
--   SELECT * FROM "Account" WHERE "Account"."count" IS NOT NULL AND CASE WHEN CAST("Account"."count" AS NUMERIC) = "Account"."count" AND typeof(CAST("Account"."count" AS NUMERIC)) = 'integer' AND "Account"."count" NOT GLOB '*[.eE]*' THEN CAST("Account"."count" AS INTEGER) END IS NULL;
-- - may fail: "Account"."level" changes from TEXT to INTEGER: every value must fit
--   SELECT * FROM "Account" WHERE "Account"."level" IS NOT NULL AND CASE WHEN CAST("Account"."level" AS NUMERIC) = "Account"."level" AND typeof(CAST("Account"."level" AS NUMERIC)) = 'integer' AND "Account"."level" NOT GLOB '*[.eE]*' THEN CAST("Account"."level" AS INTEGER) END IS NULL;
-- - may fail: "Account"."note" becomes required: rows with NULL get 'row ' || id, which must not be NULL
--   SELECT * FROM "Account" WHERE NOT ("note" IS NOT NULL OR ('row ' || id) IS NOT NULL);
-- - rewrite: rebuilds table "Account", because SQLite cannot do this in place: "count": change its type, make it required; "level": change its type, make it required, change its default; "note": make it required
-- - lock: the whole database while "Account" is rewritten: blocks other writers until COMMIT
-- - note: "Account"."count" becomes required: rows with NULL get 7
--   SELECT * FROM "Account" WHERE "count" IS NULL;
-- - note: "Account"."level" becomes required: rows with NULL get 3
--   SELECT * FROM "Account" WHERE "level" IS NULL;
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "Account":
--   was: "count" TEXT
--   now: "count" INTEGER NOT NULL
--   was: "level" TEXT
--   now: "level" INTEGER NOT NULL DEFAULT 3
--   was: "note" TEXT
--   now: "note" TEXT NOT NULL

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
    ('Account', 'column id'), ('Account', 'NOT NULL id'), ('Account', 'primary key id'),
    ('Account', 'column count'), ('Account', 'column level'), ('Account', 'column note'),
    ('Account', 'column seenAt'), ('Account', 'trigger Account_seenAt_touch'),
    ('Account', 'AUTOINCREMENT x 1')),
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
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', '"Account"."count" has a value that does not become INTEGER; the query at the top of this file finds it')) = 0 FROM "Account"
  WHERE "Account"."count" IS NOT NULL AND CASE WHEN CAST("Account"."count" AS NUMERIC) = "Account"."count" AND typeof(CAST("Account"."count" AS NUMERIC)) = 'integer' AND "Account"."count" NOT GLOB '*[.eE]*' THEN CAST("Account"."count" AS INTEGER) END IS NULL;
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', '"Account"."level" has a value that does not become INTEGER; the query at the top of this file finds it')) = 0 FROM "Account"
  WHERE "Account"."level" IS NOT NULL AND CASE WHEN CAST("Account"."level" AS NUMERIC) = "Account"."level" AND typeof(CAST("Account"."level" AS NUMERIC)) = 'integer' AND "Account"."level" NOT GLOB '*[.eE]*' THEN CAST("Account"."level" AS INTEGER) END IS NULL;

-- Rebuild "Account": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Account" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "count" INTEGER NOT NULL,
    "level" INTEGER NOT NULL DEFAULT 3,
    "note" TEXT NOT NULL,
    "seenAt" DATETIME
);
INSERT INTO "_schemagen_new_Account" ("id", "count", "level", "note", "seenAt") SELECT "id", coalesce(CASE WHEN CAST("Account"."count" AS NUMERIC) = "Account"."count" AND typeof(CAST("Account"."count" AS NUMERIC)) = 'integer' AND "Account"."count" NOT GLOB '*[.eE]*' THEN CAST("Account"."count" AS INTEGER) END, 7), coalesce(CASE WHEN CAST("Account"."level" AS NUMERIC) = "Account"."level" AND typeof(CAST("Account"."level" AS NUMERIC)) = 'integer' AND "Account"."level" NOT GLOB '*[.eE]*' THEN CAST("Account"."level" AS INTEGER) END, 3), coalesce("note", ('row ' || id)), "seenAt" FROM "Account";
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Account';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Account', seq FROM sqlite_sequence WHERE name = 'Account';

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "Account") = EXISTS (SELECT 1 FROM "_schemagen_new_Account");
DROP TABLE "Account";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Account" RENAME TO "Account";
PRAGMA legacy_alter_table=OFF;
CREATE TRIGGER "Account_seenAt_touch" AFTER UPDATE ON "Account"
FOR EACH ROW WHEN NEW."seenAt" IS OLD."seenAt"
BEGIN
  UPDATE "Account" SET "seenAt" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE "id" = NEW."id" AND "seenAt" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 5 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
