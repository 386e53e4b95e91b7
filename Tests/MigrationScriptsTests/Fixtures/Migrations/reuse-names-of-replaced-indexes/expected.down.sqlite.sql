-- Changes:
-- - drop index "A_x_id_idx" on "A"
-- - add index "Foo" on "A"
-- - drop index "B_x_id_idx" on "B"
-- - add index "N_pkey" on "B"
-- - drop index "C_x_id_idx" on "C"
-- - add index "renamed" on "C"
-- - drop index "D_x_id_idx" on "D"
-- - add index "added" on "D"
-- - stop autoincrementing column "V"."id"
-- - drop primary key "added" of "V"
-- - add unique index "V_id_key" on "V"
-- - drop table "Foo"
-- - drop table "N"
--
-- Risks:
-- - data loss: drops table "Foo" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Foo";
-- - data loss: drops table "N" with all its rows: code that reads it fails
--   SELECT count(*) FROM "N";
-- - rewrite: rebuilds table "V", because SQLite cannot do this in place: "id": change its default; change the primary key
-- - lock: the whole database while "V" is rewritten: blocks other writers until COMMIT
-- - lock: the whole database while indexes of "A", "B", "C", "D" are built: blocks other writers until COMMIT
--
-- Restores: every step is exact.
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "V":
--   was: "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
--   now: "id" INTEGER NOT NULL

PRAGMA foreign_keys=OFF;
BEGIN;

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_checks_opened" (passed CONSTRAINT "a check failed" CHECK (passed));
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_checks_opened" RENAME TO "_schemagen_checks";

-- Fails if foreign keys are on: DROP TABLE would delete the rows that reference a table.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'foreign keys cannot be switched off while a transaction is open: commit it first')) = 0 FROM pragma_foreign_keys WHERE foreign_keys;

DROP TABLE "Foo";

DROP INDEX "A_x_id_idx";
CREATE INDEX "Foo" ON "A"("x");

DROP INDEX "B_x_id_idx";
CREATE INDEX "N_pkey" ON "B"("x");

DROP INDEX "C_x_id_idx";
CREATE INDEX "renamed" ON "C"("x");

DROP INDEX "D_x_id_idx";
CREATE INDEX "added" ON "D"("x");

-- Fails if a table has something that the schema does not know, because the rebuild would lose it.
-- Only the list of what is known differs from script to script.
WITH RECURSIVE known (tab, part) AS (VALUES
    ('V', 'column id'), ('V', 'NOT NULL id'), ('V', 'primary key id'), ('V', 'column x'),
    ('V', 'NOT NULL x'), ('V', 'index V_id_key'), ('V', 'UNIQUE id'), ('V', 'AUTOINCREMENT x 1')),
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

-- Rebuild "V": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_V" (
    "id" INTEGER NOT NULL,
    "x" INTEGER NOT NULL
);
INSERT INTO "_schemagen_new_V" ("rowid", "id", "x") SELECT rowid, "id", "x" FROM "V";

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "V") = EXISTS (SELECT 1 FROM "_schemagen_new_V");
DROP TABLE "V";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_V" RENAME TO "V";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "V_id_key" ON "V"("id");

DROP TABLE "N";

-- Fails if a unique index was not created.
INSERT INTO "_schemagen_checks" SELECT count(*) = 1 FROM sqlite_master WHERE type = 'index' AND name IN ('V_id_key');

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 4 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
