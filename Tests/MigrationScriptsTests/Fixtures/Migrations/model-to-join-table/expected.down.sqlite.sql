-- Changes:
-- - rename table "_PostToTag" to "PostTag"
-- - rename column "PostTag"."A" to "postId"
-- - rename column "PostTag"."B" to "tagId"
-- - add primary key "PostTag_pkey" (postId, tagId) to "PostTag"
-- - drop unique index "_PostToTag_AB_unique" on "PostTag"
-- - drop index "_PostToTag_B_index" on "PostTag"
-- - change foreign key "PostTag_postId_fkey" of "PostTag": deleting a row of "Post" now fails at once while rows of "PostTag" reference it (before: deletes the rows of "PostTag" that reference it)
-- - change foreign key "PostTag_tagId_fkey" of "PostTag": deleting a row of "Tag" now fails at once while rows of "PostTag" reference it (before: deletes the rows of "PostTag" that reference it)
--
-- Risks:
-- - rewrite: rebuilds table "PostTag", because SQLite cannot do this in place: change the primary key; change its foreign keys
-- - lock: the whole database while "PostTag" is rewritten: blocks other writers until COMMIT
-- - note: "_PostToTag" becomes "PostTag": code that uses the old name fails
-- - note: "PostTag"."A" becomes "postId": code that uses the old name fails
-- - note: "PostTag"."B" becomes "tagId": code that uses the old name fails
--
-- Restores: every step is exact.
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "PostTag":
--   was: CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
--   was: CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE
--   now: PRIMARY KEY ("postId", "tagId")
--   now: CONSTRAINT "PostTag_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
--   now: CONSTRAINT "PostTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
-- Rows that reference nothing stop it; PRAGMA foreign_key_check; lists them.
-- DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot
-- be switched off, inside a transaction that is already open, a guard table makes the DROP fail,
-- and no row is lost. A shell that continues after an error may leave tables behind whose names
-- begin with _schemagen; the next run drops them.

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- Clean up after an earlier failed run.
DROP TABLE IF EXISTS "_schemagen_guard_PostTag";
DROP TABLE IF EXISTS "_schemagen_new_PostTag";
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

ALTER TABLE "_PostToTag" RENAME TO "PostTag";

ALTER TABLE "PostTag" RENAME COLUMN "A" TO "postId";

ALTER TABLE "PostTag" RENAME COLUMN "B" TO "tagId";

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
INSERT OR ROLLBACK INTO "_schemagen_guard_objects" SELECT 'object', name FROM sqlite_master WHERE tbl_name = 'PostTag' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('_PostToTag_AB_unique', '_PostToTag_B_index')
UNION ALL SELECT kind, name FROM (SELECT CASE WHEN name COLLATE NOCASE NOT IN ('postId', 'tagId') THEN 'object' WHEN hidden > 1 AND true THEN 'generated column' WHEN pk > 0 AND true THEN 'primary key' WHEN "notnull" AND name COLLATE NOCASE NOT IN ('postId', 'tagId') THEN 'required column' END AS kind, name FROM pragma_table_xinfo('PostTag')) WHERE kind IS NOT NULL
UNION ALL SELECT 'unique key', (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) FROM pragma_index_list('PostTag') AS list WHERE origin = 'u' AND (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) COLLATE NOCASE NOT IN ('postId,tagId')
UNION ALL SELECT 'foreign key', "table" || '|' || "from" || '|' || coalesce("to", '') || '|' || on_update || '|' || on_delete FROM pragma_foreign_key_list('PostTag') WHERE ("table" || '|' || "from" || '|' || coalesce("to", '') || '|' || on_update || '|' || on_delete) COLLATE NOCASE NOT IN ('Post|postId|id|CASCADE|CASCADE', 'Post|postId||CASCADE|CASCADE', 'Tag|tagId|id|CASCADE|CASCADE', 'Tag|tagId||CASCADE|CASCADE')
UNION ALL SELECT word.column1, said FROM (SELECT replace(upper(sql), 'RESTRICT', '') AS said FROM sqlite_master WHERE type = 'table' AND name = 'PostTag' COLLATE NOCASE), (VALUES ('CHECK'), ('COLLATE'), ('STRICT'), ('WITHOUT'), ('CONFLICT'), ('DEFERRABLE'), ('AUTOINCREMENT')) AS word WHERE word.column1 IN ('CHECK', 'COLLATE', 'STRICT', 'WITHOUT', 'CONFLICT', 'DEFERRABLE', 'AUTOINCREMENT') AND (' ' || said || ' ' GLOB '*[^A-Z0-9_]' || word.column1 || '[^A-Z0-9_"]*' OR ' ' || said || ' ' GLOB '*[^A-Z0-9_"]' || word.column1 || '"*');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_objects";

-- Rebuild "PostTag": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_PostTag" (
    "postId" INTEGER NOT NULL,
    "tagId" INTEGER NOT NULL,

    PRIMARY KEY ("postId", "tagId"),
    CONSTRAINT "PostTag_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PostTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT OR ROLLBACK INTO "_schemagen_new_PostTag" ("postId", "tagId") SELECT "postId", "tagId" FROM "PostTag";

-- Has no effect inside the transaction. If the copy failed and rolled it back, a shell that
-- continues enforces foreign keys again, and the guard below protects the old table.
PRAGMA foreign_keys=ON;

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
CREATE TABLE "_schemagen_guard_PostTag" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "PostTag" ("postId", "tagId") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_PostTag" SELECT "postId", "tagId" FROM "PostTag" LIMIT 1;
DROP TABLE "PostTag";
DROP TABLE "_schemagen_guard_PostTag";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_PostTag" RENAME TO "PostTag";
PRAGMA legacy_alter_table=OFF;

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
CREATE TABLE "_schemagen_guard_keys" (found TEXT,
    CONSTRAINT "rows reference rows that do not exist: ""PostTag"" (postId), ""Post""; PRAGMA foreign_key_check lists them" CHECK (found <> 'PostTag.postId'),
    CONSTRAINT "rows reference rows that do not exist: ""PostTag"" (tagId), ""Tag""; PRAGMA foreign_key_check lists them" CHECK (found <> 'PostTag.tagId'),
    CONSTRAINT "rows reference rows that do not exist" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_keys" SELECT 'PostTag' || '.' || coalesce((SELECT group_concat("from") FROM (SELECT "from" FROM pragma_foreign_key_list('PostTag') WHERE id = fkid ORDER BY seq)), '') FROM pragma_foreign_key_check('PostTag');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_keys";

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
