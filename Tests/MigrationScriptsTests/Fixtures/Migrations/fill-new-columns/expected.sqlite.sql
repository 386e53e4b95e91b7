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
-- SQLite can change little of a table in place, so this script rebuilds
-- "Account": it copies the rows into a new table and recreates
-- indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost.
-- A shell that continues after an error may leave these tables behind. The next run drops them;
-- DROP TABLE by hand works too: "_schemagen_guard_Account", "_schemagen_new_Account", "_schemagen_guard_objects"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_Account";
DROP TABLE IF EXISTS "_schemagen_new_Account";

-- Fails if a column, trigger or index that the schema does not know would be lost; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_objects";
CREATE TABLE "_schemagen_guard_objects" (found TEXT CONSTRAINT "a table to be rebuilt has a column, trigger or index that the schema does not know" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT name FROM sqlite_master WHERE tbl_name = 'Account' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Account_code_key')
UNION ALL SELECT name FROM pragma_table_xinfo('Account') WHERE name COLLATE NOCASE NOT IN ('id', 'name', 'email');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

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

COMMIT;
PRAGMA foreign_keys=ON;
