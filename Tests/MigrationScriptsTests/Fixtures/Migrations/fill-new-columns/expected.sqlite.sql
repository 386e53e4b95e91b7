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
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost. A shell that continues after an error may leave tables behind whose names
-- begin with _schemagen; the next run drops them.

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Account";
DROP TABLE IF EXISTS "_schemagen_new_Account";
DROP TABLE IF EXISTS "_schemagen_views";
DROP TABLE IF EXISTS "_schemagen_views_before";
DROP TABLE IF EXISTS "_schemagen_views_after";
DROP TABLE IF EXISTS "_schemagen_guard_views";
DROP TABLE IF EXISTS "_schemagen_guard_objects";

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_views" (x);
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_views" RENAME TO "_schemagen_views_before";

-- Fails if something that the schema does not know would be lost; the SELECT finds it.
CREATE TABLE "_schemagen_guard_objects" (kind, found,
    CONSTRAINT "unknown to the schema: a column, trigger or index" CHECK (kind <> 'object'),
    CONSTRAINT "unknown to the schema: UNIQUE" CHECK (kind <> 'unique key'),
    CONSTRAINT "unknown to the schema: a foreign key" CHECK (kind <> 'foreign key'),
    CONSTRAINT "unknown to the schema: the primary key" CHECK (kind <> 'primary key'),
    CONSTRAINT "unknown to the schema: a computed column" CHECK (kind <> 'generated column'),
    CONSTRAINT "unknown to the schema: NOT NULL" CHECK (kind <> 'required column'),
    CONSTRAINT "unknown to the schema: CHECK" CHECK (kind <> 'CHECK'),
    CONSTRAINT "unknown to the schema: COLLATE" CHECK (kind <> 'COLLATE'),
    CONSTRAINT "unknown to the schema: STRICT" CHECK (kind <> 'STRICT'),
    CONSTRAINT "unknown to the schema: WITHOUT" CHECK (kind <> 'WITHOUT'),
    CONSTRAINT "unknown to the schema: CONFLICT" CHECK (kind <> 'CONFLICT'),
    CONSTRAINT "unknown to the schema: DEFERRABLE" CHECK (kind <> 'DEFERRABLE'),
    CONSTRAINT "unknown to the schema: AUTOINCREMENT" CHECK (kind <> 'AUTOINCREMENT'));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT 'object', name FROM sqlite_master WHERE tbl_name = 'Account' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Account_code_key')
UNION ALL SELECT kind, name FROM (SELECT CASE WHEN name COLLATE NOCASE NOT IN ('id', 'name', 'email') THEN 'object' WHEN hidden > 1 AND true THEN 'generated column' WHEN pk > 0 AND name COLLATE NOCASE NOT IN ('id') THEN 'primary key' WHEN "notnull" AND name COLLATE NOCASE NOT IN ('id', 'name', 'email', 'id') THEN 'required column' END AS kind, name FROM pragma_table_xinfo('Account')) WHERE kind IS NOT NULL
UNION ALL SELECT 'unique key', (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) FROM pragma_index_list('Account') AS list WHERE origin = 'u' AND (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) COLLATE NOCASE NOT IN ('code')
UNION ALL SELECT 'foreign key', "table" || '|' || "from" || '|' || coalesce("to", '') || '|' || on_update || '|' || on_delete FROM pragma_foreign_key_list('Account')
UNION ALL SELECT word.column1, said FROM (SELECT replace(upper(sql), 'RESTRICT', '') AS said FROM sqlite_master WHERE type = 'table' AND name = 'Account' COLLATE NOCASE), (VALUES ('CHECK'), ('COLLATE'), ('STRICT'), ('WITHOUT'), ('CONFLICT'), ('DEFERRABLE')) AS word WHERE word.column1 IN ('CHECK', 'COLLATE', 'STRICT', 'WITHOUT', 'CONFLICT', 'DEFERRABLE') AND (' ' || said || ' ' GLOB '*[^A-Z0-9_]' || word.column1 || '[^A-Z0-9_"]*' OR ' ' || said || ' ' GLOB '*[^A-Z0-9_"]' || word.column1 || '"*');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

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
INSERT OR ROLLBACK INTO "_schemagen_new_Account" ("id", "name", "email", "tier", "level", "active", "score", "role", "since", "seen", "data", "bits", "note", "slug", "code") SELECT "id", "name", "email", 'it''s basic', 3, true, 1.50, 'GUEST', '2026-01-02 03:04:05.000', CURRENT_TIMESTAMP, '{"a": 1}', x'0102', 'earlier', (lower(name) || '-' || id), (lower(hex(randomblob(16)))) FROM "Account";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- Preserve the AUTOINCREMENT counter.
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Account';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Account', seq FROM sqlite_sequence WHERE name = 'Account';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_Account" ("key0", FOREIGN KEY ("key0") REFERENCES "Account" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Account" SELECT "id" FROM "Account" LIMIT 1;
DROP TABLE "Account";
DROP TABLE "_schemagen_guard_Account";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Account" RENAME TO "Account";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "Account_code_key" ON "Account"("code");

-- Fails with the name of a view or trigger that uses what this migration drops.
ALTER TABLE "_schemagen_views_before" RENAME TO "_schemagen_views_after";
CREATE TABLE "_schemagen_guard_views" (found TEXT CONSTRAINT "a view or trigger cannot be parsed" CHECK (found IS NOT NULL),
    CONSTRAINT "a trigger of another table uses a column that this migration drops" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_views" SELECT NULL WHERE NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_schemagen_views_after');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_views";
DROP TABLE "_schemagen_views_after";

COMMIT;
PRAGMA foreign_keys=ON;
