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
DROP TABLE IF EXISTS "_schemagen_checks";
DROP TABLE IF EXISTS "_schemagen_checks_begun";
DROP TABLE IF EXISTS "_schemagen_checks_done";
DROP TABLE IF EXISTS "_schemagen_gate";

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_checks" (passed);
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_begun";

ALTER TABLE "_PostToTag" RENAME TO "PostTag";

ALTER TABLE "PostTag" RENAME COLUMN "A" TO "postId";

ALTER TABLE "PostTag" RENAME COLUMN "B" TO "tagId";

-- Fails with what the schema does not know, and the new tables would not have. Scripts differ
-- in the list of what is known only.
WITH known (tab, part) AS (VALUES
    ('PostTag', 'column postId'), ('PostTag', 'NOT NULL postId'), ('PostTag', 'column tagId'),
    ('PostTag', 'NOT NULL tagId'), ('PostTag', 'index _PostToTag_AB_unique'),
    ('PostTag', 'index _PostToTag_B_index'), ('PostTag', 'UNIQUE postId,tagId'),
    ('PostTag', 'foreign key postId to Post.id CASCADE CASCADE'),
    ('PostTag', 'foreign key postId to Post. CASCADE CASCADE'),
    ('PostTag', 'foreign key tagId to Tag.id CASCADE CASCADE'),
    ('PostTag', 'foreign key tagId to Tag. CASCADE CASCADE')),
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

-- Rebuild "PostTag": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_PostTag" (
    "postId" INTEGER NOT NULL,
    "tagId" INTEGER NOT NULL,

    PRIMARY KEY ("postId", "tagId"),
    CONSTRAINT "PostTag_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PostTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT OR ROLLBACK INTO "_schemagen_new_PostTag" ("postId", "tagId") SELECT "postId", "tagId" FROM "PostTag";

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
-- The PRAGMA has an effect only where a failed copy has ended the transaction.
PRAGMA foreign_keys=ON;
CREATE TABLE "_schemagen_guard_PostTag" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "PostTag" ("postId", "tagId") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_PostTag" SELECT "postId", "tagId" FROM "PostTag" LIMIT 1;
DROP TABLE "PostTag";
INSERT INTO "_schemagen_checks_begun" SELECT EXISTS (SELECT 1 FROM "_schemagen_guard_PostTag") = EXISTS (SELECT 1 FROM "_schemagen_new_PostTag") AND NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'PostTag');
DROP TABLE "_schemagen_guard_PostTag";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_PostTag" RENAME TO "PostTag";
PRAGMA legacy_alter_table=OFF;

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
INSERT INTO "_schemagen_checks_begun" SELECT count(json_extract('{}', 'rows reference rows that do not exist: "PostTag" ' || CASE (SELECT group_concat("from") FROM pragma_foreign_key_list('PostTag') WHERE id = fkid) WHEN 'postId' THEN '(postId) = (' || quote(own."postId") || ')' WHEN 'tagId' THEN '(tagId) = (' || quote(own."tagId") || ')' ELSE '' END || ', "' || bad.parent || '"')) = 0 FROM pragma_foreign_key_check('PostTag') AS bad
  JOIN "PostTag" AS own ON own.rowid = bad.rowid;

-- Fails with the name of a view or trigger that uses what this migration drops. Then nothing is
-- kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks_begun" RENAME TO "_schemagen_checks_done";
CREATE TABLE "_schemagen_gate" (passed CONSTRAINT "a check above failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_gate" SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_schemagen_checks_done');
INSERT OR ROLLBACK INTO "_schemagen_gate" SELECT count(*) = 3 AND min(passed) FROM "_schemagen_checks_done";
DROP TABLE "_schemagen_gate";
DROP TABLE "_schemagen_checks_done";

COMMIT;
PRAGMA foreign_keys=ON;
