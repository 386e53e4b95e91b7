-- Changes:
-- - rename value "corsé" of enum "Espéce" to "corsé"
-- - move table "Café" to database schema "public"
-- - rename column "Café"."thé" to "thé"
-- - rename column "Café"."téille" to "téille"
-- - change the default of column "Café"."thé"
-- - change the default of column "Café"."note"
-- - change the default of column "Café"."kind"
-- - drop check "positifé" of "Café"
-- - add check "positifé" to "Café"
-- - drop index "grandé" on "Café"
-- - rename index "clé" to "clé"
-- - add index "grandé" on "Café"
-- - rename column "Drink"."café_id" to "café_id"
--
-- Risks:
-- - may fail: check "positifé" of "Café": every row must meet it
--   SELECT * FROM "Café" WHERE NOT ("téille" <> 4711 AND note <> 'thé');
-- - rewrite: rebuilds table "Café", because SQLite cannot do this in place: "thé": change its default; "note": change its default; "kind": change its default; change its checks
-- - lock: the whole database while "Café" is rewritten: blocks other writers until COMMIT
-- - note: "Café" becomes "Café": code that uses the old name fails
-- - note: "Café"."thé" becomes "thé": code that uses the old name fails
-- - note: "Café"."téille" becomes "téille": code that uses the old name fails
-- - note: "Drink"."café_id" becomes "café_id": code that uses the old name fails
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- "Café" is declared as before.

PRAGMA foreign_keys=OFF;
BEGIN;

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_checks_opened" (passed CONSTRAINT "a check failed" CHECK (passed));
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_checks_opened" RENAME TO "_schemagen_checks";

-- Fails if foreign keys are on: DROP TABLE would delete the rows that reference a table.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'foreign keys cannot be switched off while a transaction is open: commit it first')) = 0 FROM pragma_foreign_keys WHERE foreign_keys;

ALTER TABLE "Café" RENAME TO "Café";

ALTER TABLE "Café" RENAME COLUMN "thé" TO "thé";

ALTER TABLE "Café" RENAME COLUMN "téille" TO "téille";

ALTER TABLE "Drink" RENAME COLUMN "café_id" TO "café_id";

UPDATE "Café" SET "kind" = 'corsé' WHERE "kind" = 'corsé';

-- Fails if a table has something that the schema does not know, because the rebuild would lose it.
-- Only the list of what is known differs from script to script.
WITH RECURSIVE known (tab, part) AS (VALUES
    ('Café', 'column id'), ('Café', 'NOT NULL id'), ('Café', 'primary key id'),
    ('Café', 'column thé'), ('Café', 'NOT NULL thé'), ('Café', 'column téille'),
    ('Café', 'NOT NULL téille'), ('Café', 'column double'), ('Café', 'NOT NULL double'),
    ('Café', 'computed column double'), ('Café', 'column note'), ('Café', 'column kind'),
    ('Café', 'NOT NULL kind'), ('Café', 'index clé'), ('Café', 'index grandé'),
    ('Café', 'index clé'), ('Café', 'index grandé'), ('Café', 'UNIQUE thé,téille'),
    ('Café', 'CHECK x 1'), ('Café', 'AUTOINCREMENT x 1')),
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
-- Rebuild "Café": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_Café" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "thé" TEXT NOT NULL DEFAULT 'café',
    "téille" INTEGER NOT NULL,
    "double" INTEGER NOT NULL GENERATED ALWAYS AS ("téille" * 2) STORED,
    "note" TEXT DEFAULT ('café'),
    "kind" TEXT NOT NULL DEFAULT 'corsé',

    CONSTRAINT "positifé" CHECK ("téille" <> 4711 AND note <> 'thé')
);
INSERT INTO "_schemagen_new_Café" ("id", "thé", "téille", "note", "kind") SELECT "id", "thé", "téille", "note", "kind" FROM "Café";
DELETE FROM sqlite_sequence WHERE name = '_schemagen_new_Café';
INSERT INTO sqlite_sequence (name, seq) SELECT '_schemagen_new_Café', seq FROM sqlite_sequence WHERE name = 'Café';

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "Café") = EXISTS (SELECT 1 FROM "_schemagen_new_Café");
DROP TABLE "Café";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_Café" RENAME TO "Café";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "clé" ON "Café"("thé", "téille");
CREATE INDEX "grandé" ON "Café"("téille") WHERE "téille" > 3 AND note <> 'é';

-- Fails if a unique index was not created.
INSERT INTO "_schemagen_checks" SELECT count(*) = 1 FROM sqlite_master WHERE type = 'index' AND name IN ('clé');

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 4 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
