-- Changes:
-- - rename table "PostTag" to "_PostToTag"
-- - rename column "_PostToTag"."postId" to "A"
-- - rename column "_PostToTag"."tagId" to "B"
-- - drop column "_PostToTag"."note"
-- - drop primary key "PostTag_pkey" of "_PostToTag"
-- - add unique index "_PostToTag_AB_unique" on "_PostToTag"
-- - add index "_PostToTag_B_index" on "_PostToTag"
-- - change foreign key "_PostToTag_A_fkey" of "_PostToTag": deleting a row of "Post" now deletes the rows of "_PostToTag" that reference it (before: fails at once while rows of "_PostToTag" reference it)
-- - change foreign key "_PostToTag_B_fkey" of "_PostToTag": deleting a row of "Tag" now deletes the rows of "_PostToTag" that reference it (before: fails at once while rows of "_PostToTag" reference it)
--
-- Risks:
-- - data loss: drops column "_PostToTag"."note" with its values: code that reads it fails
--   SELECT count(*) FROM "PostTag" WHERE "note" IS NOT NULL;
-- - rewrite: rebuilds table "_PostToTag", because SQLite cannot do this in place: change the primary key; change its foreign keys
-- - lock: the whole database while "_PostToTag" is rewritten: blocks other writers until COMMIT
-- - note: "PostTag" becomes "_PostToTag": code that uses the old name fails
-- - note: "_PostToTag"."postId" becomes "A": code that uses the old name fails
-- - note: "_PostToTag"."tagId" becomes "B": code that uses the old name fails
--
-- Restores: every step is exact.
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "_PostToTag":
--   was: "note" TEXT
--   was: PRIMARY KEY ("A", "B")
--   was: CONSTRAINT "PostTag_postId_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
--   was: CONSTRAINT "PostTag_tagId_fkey" FOREIGN KEY ("B") REFERENCES "Tag" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
--   now: CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
--   now: CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE
-- Rows that reference nothing stop it; PRAGMA foreign_key_check; lists them.
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost. A shell that continues after an error may leave tables behind whose names
-- begin with _schemagen; the next run drops them.

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard__PostToTag";
DROP TABLE IF EXISTS "_schemagen_new__PostToTag";
DROP TABLE IF EXISTS "_schemagen_views";
DROP TABLE IF EXISTS "_schemagen_views_before";
DROP TABLE IF EXISTS "_schemagen_views_after";
DROP TABLE IF EXISTS "_schemagen_guard_views";
DROP TABLE IF EXISTS "_schemagen_guard_objects";
DROP TABLE IF EXISTS "_schemagen_guard_keys";

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_views" (x);
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_views" RENAME TO "_schemagen_views_before";

ALTER TABLE "PostTag" RENAME TO "_PostToTag";

ALTER TABLE "_PostToTag" RENAME COLUMN "postId" TO "A";

ALTER TABLE "_PostToTag" RENAME COLUMN "tagId" TO "B";

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
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT 'object', name FROM sqlite_master WHERE tbl_name = '_PostToTag' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('_PostToTag_AB_unique', '_PostToTag_B_index')
UNION ALL SELECT kind, name FROM (SELECT CASE WHEN name COLLATE NOCASE NOT IN ('A', 'B', 'note') THEN 'object' WHEN hidden > 1 AND true THEN 'generated column' WHEN pk > 0 AND name COLLATE NOCASE NOT IN ('A', 'B') THEN 'primary key' WHEN "notnull" AND name COLLATE NOCASE NOT IN ('A', 'B', 'A', 'B') THEN 'required column' END AS kind, name FROM pragma_table_xinfo('_PostToTag')) WHERE kind IS NOT NULL
UNION ALL SELECT 'unique key', (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) FROM pragma_index_list('_PostToTag') AS list WHERE origin = 'u' AND (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) COLLATE NOCASE NOT IN ('A,B')
UNION ALL SELECT 'foreign key', "table" || '|' || "from" || '|' || coalesce("to", '') || '|' || on_update || '|' || on_delete FROM pragma_foreign_key_list('_PostToTag') WHERE ("table" || '|' || "from" || '|' || coalesce("to", '') || '|' || on_update || '|' || on_delete) COLLATE NOCASE NOT IN ('Post|A|id|CASCADE|RESTRICT', 'Post|A||CASCADE|RESTRICT', 'Tag|B|id|CASCADE|RESTRICT', 'Tag|B||CASCADE|RESTRICT')
UNION ALL SELECT word.column1, said FROM (SELECT replace(upper(sql), 'RESTRICT', '') AS said FROM sqlite_master WHERE type = 'table' AND name = '_PostToTag' COLLATE NOCASE), (VALUES ('CHECK'), ('COLLATE'), ('STRICT'), ('WITHOUT'), ('CONFLICT'), ('DEFERRABLE'), ('AUTOINCREMENT')) AS word WHERE word.column1 IN ('CHECK', 'COLLATE', 'STRICT', 'WITHOUT', 'CONFLICT', 'DEFERRABLE', 'AUTOINCREMENT') AND (' ' || said || ' ' GLOB '*[^A-Z0-9_]' || word.column1 || '[^A-Z0-9_"]*' OR ' ' || said || ' ' GLOB '*[^A-Z0-9_"]' || word.column1 || '"*');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "_PostToTag": create the new table and copy its rows.
CREATE TABLE "_schemagen_new__PostToTag" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT OR ROLLBACK INTO "_schemagen_new__PostToTag" ("A", "B") SELECT "A", "B" FROM "_PostToTag";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard__PostToTag" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "_PostToTag" ("A", "B") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard__PostToTag" SELECT "A", "B" FROM "_PostToTag" LIMIT 1;
DROP TABLE "_PostToTag";
DROP TABLE "_schemagen_guard__PostToTag";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new__PostToTag" RENAME TO "_PostToTag";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "_PostToTag_AB_unique" ON "_PostToTag"("A", "B");
CREATE INDEX "_PostToTag_B_index" ON "_PostToTag"("B");

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
CREATE TABLE "_schemagen_guard_keys" (found TEXT,
    CONSTRAINT "rows reference rows that do not exist: ""_PostToTag"" (A), ""Post""; PRAGMA foreign_key_check lists them" CHECK (found <> '_PostToTag.A'),
    CONSTRAINT "rows reference rows that do not exist: ""_PostToTag"" (B), ""Tag""; PRAGMA foreign_key_check lists them" CHECK (found <> '_PostToTag.B'),
    CONSTRAINT "rows reference rows that do not exist" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_keys" SELECT '_PostToTag' || '.' || coalesce((SELECT group_concat("from") FROM (SELECT "from" FROM pragma_foreign_key_list('_PostToTag') WHERE id = fkid ORDER BY seq)), '') FROM pragma_foreign_key_check('_PostToTag');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_keys";

-- Fails with the name of a view or trigger that uses what this migration drops.
ALTER TABLE "_schemagen_views_before" RENAME TO "_schemagen_views_after";
CREATE TABLE "_schemagen_guard_views" (found TEXT CONSTRAINT "a view or trigger cannot be parsed" CHECK (found IS NOT NULL),
    CONSTRAINT "a trigger of another table uses a column that this migration drops" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_views" SELECT NULL WHERE NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_schemagen_views_after')
UNION ALL SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name <> '_PostToTag' COLLATE NOCASE AND ' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]_POSTTOTAG[^A-Z0-9_]*' AND (' ' || upper(sql) || ' ' GLOB '*[^A-Z0-9_]NOTE[^A-Z0-9_]*');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_views";
DROP TABLE "_schemagen_views_after";

COMMIT;
PRAGMA foreign_keys=ON;
