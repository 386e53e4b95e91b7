-- Changes:
-- - add column "Account"."tier" TEXT, with 'it's basic' for existing rows
-- - add column "Account"."level" INTEGER, with 3 for existing rows
-- - add column "Account"."active" BOOLEAN, with true for existing rows
-- - add column "Account"."score" DECIMAL, with 1.50 for existing rows
-- - add column "Account"."role" Role, with 'GUEST' for existing rows
-- - add column "Account"."since" DATETIME, with '2026-01-02 03:04:05.000' for existing rows
-- - add column "Account"."seen" DATETIME, with the current time for existing rows
-- - add column "Account"."data" JSONB, with '{"a": 1}' for existing rows
-- - add column "Account"."bits" BLOB, with x'0102' for existing rows
-- - add column "Account"."note" TEXT, with 'earlier' for existing rows
-- - add column "Account"."slug" TEXT, with lower(name) || '-' || id for existing rows
-- - add column "Account"."code" TEXT, with lower(hex(randomblob(16))) for existing rows
-- - add unique index "Account_code_key" on "Account"
--
-- Risks:
-- - may fail: "Account"."slug" is required: lower(name) || '-' || id must give a value for every row
--   SELECT * FROM "Account" WHERE NOT ((lower(name) || '-' || id) IS NOT NULL);
-- - may fail: "Account"."code" is required: lower(hex(randomblob(16))) must give a value for every row
--   SELECT * FROM "Account" WHERE NOT ((lower(hex(randomblob(16)))) IS NOT NULL);
-- - may fail: unique index "Account_code_key" on "Account": no two rows may hold the same values
-- - rewrite: rebuilds table "Account", because SQLite cannot do this in place: add "tier" with a value for existing rows; add "level" with a value for existing rows; add "active" with a value for existing rows; add "score" with a value for existing rows; add "role" with a value for existing rows; add "since" with a value for existing rows; add "seen" with a value for existing rows; add "data" with a value for existing rows; add "bits" with a value for existing rows; add "note" with a value for existing rows; add "slug" with a value for existing rows; add "code" with a value for existing rows
-- - lock: the whole database while "Account" is rewritten: blocks other writers until COMMIT
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "Account":
--   now: "tier" TEXT NOT NULL
--   now: "level" INTEGER NOT NULL
--   now: "active" BOOLEAN NOT NULL
--   now: "score" DECIMAL NOT NULL
--   now: "role" TEXT NOT NULL
--   now: "since" DATETIME NOT NULL
--   now: "seen" DATETIME NOT NULL
--   now: "data" JSONB NOT NULL
--   now: "bits" BLOB NOT NULL
--   now: "note" TEXT NOT NULL DEFAULT 'later'
--   now: "slug" TEXT NOT NULL
--   now: "code" TEXT NOT NULL

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
    ('Account', 'column name'), ('Account', 'NOT NULL name'), ('Account', 'column email'),
    ('Account', 'NOT NULL email'), ('Account', 'index Account_code_key'),
    ('Account', 'UNIQUE code'), ('Account', 'AUTOINCREMENT x 1')),
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
-- Rebuild "Account": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Account" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL,
    "score" DECIMAL NOT NULL,
    "role" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "seen" DATETIME NOT NULL,
    "data" JSONB NOT NULL,
    "bits" BLOB NOT NULL,
    "note" TEXT NOT NULL DEFAULT 'later',
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL
);
INSERT INTO "_schemagen_new_Account" ("id", "name", "email", "tier", "level", "active", "score", "role", "since", "seen", "data", "bits", "note", "slug", "code") SELECT "id", "name", "email", 'it''s basic', 3, true, 1.50, 'GUEST', '2026-01-02 03:04:05.000', CURRENT_TIMESTAMP, '{"a": 1}', x'0102', 'earlier', (lower(name) || '-' || id), (lower(hex(randomblob(16)))) FROM "Account";
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Account';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Account', seq FROM sqlite_sequence WHERE name = 'Account';

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "Account") = EXISTS (SELECT 1 FROM "_schemagen_new_Account");
DROP TABLE "Account";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Account" RENAME TO "Account";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "Account_code_key" ON "Account"("code");

-- Fails if a unique index was not created.
INSERT INTO "_schemagen_checks" SELECT count(*) = 1 FROM sqlite_master WHERE type = 'index' AND name IN ('Account_code_key');

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 4 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
