-- Changes:
-- - rename column "User"."email" to "mail"
-- - make column "User"."name" required, with 'nobody' for NULL
-- - add a default to column "User"."name"
-- - change column "User"."age" from INTEGER to BIGINT
-- - add column "User"."score" REAL
-- - add check "User_score_check" to "User"
-- - drop index "User_name_idx" on "User"
-- - add unique index "User_mail_key" on "User"
--
-- Risks:
-- - may fail: check "User_score_check" of "User": every row must meet it
-- - may fail: unique index "User_mail_key" on "User": no two rows may hold the same values
--   SELECT "email", count(*) FROM "User" WHERE "email" IS NOT NULL GROUP BY "email" HAVING count(*) > 1;
-- - rewrite: rebuilds table "User", because SQLite cannot do this in place: "name": make it required, change its default; "age": change its type; change its checks
-- - lock: the whole database while "User" is rewritten: blocks other writers until COMMIT
-- - note: "User"."email" becomes "mail": code that uses the old name fails
-- - note: "User"."name" becomes required: rows with NULL get 'nobody'
--   SELECT * FROM "User" WHERE "name" IS NULL;
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "User":
--   was: "name" TEXT
--   now: "name" TEXT NOT NULL DEFAULT 'nobody'
--   was: "age" INTEGER
--   now: "age" BIGINT
--   now: "score" REAL NOT NULL DEFAULT 0
--   now: CONSTRAINT "User_score_check" CHECK (score >= 0)
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost. A shell that continues after an error may leave tables behind whose names
-- begin with _schemagen; the next run drops them.

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_User";
DROP TABLE IF EXISTS "_schemagen_new_User";
DROP TABLE IF EXISTS "_schemagen_checks";
DROP TABLE IF EXISTS "_schemagen_checks_begun";
DROP TABLE IF EXISTS "_schemagen_checks_done";
DROP TABLE IF EXISTS "_schemagen_gate";

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_checks" (passed);
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_begun";

ALTER TABLE "User" RENAME COLUMN "email" TO "mail";

-- Fails with what the schema does not know, and the new tables would not have. Scripts differ
-- in the list of what is known only.
WITH known (tab, part) AS (VALUES
    ('User', 'column id'), ('User', 'NOT NULL id'), ('User', 'primary key id'),
    ('User', 'column name'), ('User', 'column age'), ('User', 'column mail'),
    ('User', 'NOT NULL mail'), ('User', 'index User_name_idx'), ('User', 'index User_mail_key'),
    ('User', 'UNIQUE mail'), ('User', 'AUTOINCREMENT x 1')),
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

-- If this fails, the query at the top of this file finds the rows.
-- Rebuild "User": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL DEFAULT 'nobody',
    "age" BIGINT,
    "mail" TEXT NOT NULL,
    "score" REAL NOT NULL DEFAULT 0,

    CONSTRAINT "User_score_check" CHECK (score >= 0)
);
INSERT OR ROLLBACK INTO "_schemagen_new_User" ("id", "name", "age", "mail") SELECT "id", coalesce("name", 'nobody'), "age", "mail" FROM "User";
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_User';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_User', seq FROM sqlite_sequence WHERE name = 'User';

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
-- The PRAGMA has an effect only where a failed copy has ended the transaction.
PRAGMA foreign_keys=ON;
CREATE TABLE "_schemagen_guard_User" ("key0", FOREIGN KEY ("key0") REFERENCES "User" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_User" SELECT "id" FROM "User" LIMIT 1;
DROP TABLE "User";
INSERT INTO "_schemagen_checks_begun" SELECT EXISTS (SELECT 1 FROM "_schemagen_guard_User") = EXISTS (SELECT 1 FROM "_schemagen_new_User") AND NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'User');
DROP TABLE "_schemagen_guard_User";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_User" RENAME TO "User";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "User_mail_key" ON "User"("mail");

-- Fails with the name of a view or trigger that uses what this migration drops. Then nothing is
-- kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks_begun" RENAME TO "_schemagen_checks_done";
CREATE TABLE "_schemagen_gate" (passed CONSTRAINT "a check above failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_gate" SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_schemagen_checks_done');
INSERT OR ROLLBACK INTO "_schemagen_gate" SELECT count(*) = 2 AND min(passed) FROM "_schemagen_checks_done";
DROP TABLE "_schemagen_gate";
DROP TABLE "_schemagen_checks_done";

COMMIT;
PRAGMA foreign_keys=ON;
