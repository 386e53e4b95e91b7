-- Changes:
-- - rename table "PostTag" to "_PostToTag"
-- - rename column "_PostToTag"."postId" to "A"
-- - rename column "_PostToTag"."tagId" to "B"
-- - drop primary key "PostTag_pkey" of "_PostToTag"
-- - add unique index "_PostToTag_AB_unique" on "_PostToTag"
-- - add index "_PostToTag_B_index" on "_PostToTag"
-- - change foreign key "_PostToTag_A_fkey" of "_PostToTag": deleting a row of "Post" now deletes the rows of "_PostToTag" that reference it (before: fails at once while rows of "_PostToTag" reference it)
-- - change foreign key "_PostToTag_B_fkey" of "_PostToTag": deleting a row of "Tag" now deletes the rows of "_PostToTag" that reference it (before: fails at once while rows of "_PostToTag" reference it)
--
-- Risks:
-- - rewrite: rebuilds table "_PostToTag", because SQLite cannot do this in place: change the primary key; change its foreign keys
-- - lock: the whole database while "_PostToTag" is rewritten: blocks other writers until COMMIT
-- - note: "PostTag" becomes "_PostToTag": code that uses the old name fails
-- - note: "_PostToTag"."postId" becomes "A": code that uses the old name fails
-- - note: "_PostToTag"."tagId" becomes "B": code that uses the old name fails
--
-- SQLite can change little of a table in place, so this script creates a new table, copies the
-- rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).
-- What differs in "_PostToTag":
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
DROP TABLE IF EXISTS "_schemagen_checks";
DROP TABLE IF EXISTS "_schemagen_checks_begun";
DROP TABLE IF EXISTS "_schemagen_checks_done";
DROP TABLE IF EXISTS "_schemagen_gate";

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_checks" (passed);
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_begun";

ALTER TABLE "PostTag" RENAME TO "_PostToTag";

ALTER TABLE "_PostToTag" RENAME COLUMN "postId" TO "A";

ALTER TABLE "_PostToTag" RENAME COLUMN "tagId" TO "B";

-- Fails with what the schema does not know, and the new tables would not have. Scripts differ
-- in the list of what is known only.
WITH known (tab, part) AS (VALUES
    ('_PostToTag', 'column A'), ('_PostToTag', 'NOT NULL A'), ('_PostToTag', 'primary key A'),
    ('_PostToTag', 'column B'), ('_PostToTag', 'NOT NULL B'), ('_PostToTag', 'primary key B'),
    ('_PostToTag', 'index _PostToTag_AB_unique'), ('_PostToTag', 'index _PostToTag_B_index'),
    ('_PostToTag', 'UNIQUE A,B'), ('_PostToTag', 'foreign key A to Post.id CASCADE RESTRICT'),
    ('_PostToTag', 'foreign key A to Post. CASCADE RESTRICT'),
    ('_PostToTag', 'foreign key B to Tag.id CASCADE RESTRICT'),
    ('_PostToTag', 'foreign key B to Tag. CASCADE RESTRICT')),
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

-- Rebuild "_PostToTag": create the new table and copy its rows.
CREATE TABLE "_schemagen_new__PostToTag" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT OR ROLLBACK INTO "_schemagen_new__PostToTag" ("A", "B") SELECT "A", "B" FROM "_PostToTag";

-- This DROP fails while foreign keys are enforced, so it cannot delete referencing rows.
-- The PRAGMA has an effect only where a failed copy has ended the transaction.
PRAGMA foreign_keys=ON;
CREATE TABLE "_schemagen_guard__PostToTag" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "_PostToTag" ("A", "B") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard__PostToTag" SELECT "A", "B" FROM "_PostToTag" LIMIT 1;
DROP TABLE "_PostToTag";
INSERT INTO "_schemagen_checks_begun" SELECT EXISTS (SELECT 1 FROM "_schemagen_guard__PostToTag") = EXISTS (SELECT 1 FROM "_schemagen_new__PostToTag") AND NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_PostToTag');
DROP TABLE "_schemagen_guard__PostToTag";

-- Swap in the new table (legacy_alter_table leaves views alone).
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new__PostToTag" RENAME TO "_PostToTag";
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX "_PostToTag_AB_unique" ON "_PostToTag"("A", "B");
CREATE INDEX "_PostToTag_B_index" ON "_PostToTag"("B");

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
INSERT INTO "_schemagen_checks_begun" SELECT count(json_extract('{}', 'rows reference rows that do not exist: "_PostToTag" ' || CASE (SELECT group_concat("from") FROM pragma_foreign_key_list('_PostToTag') WHERE id = fkid) WHEN 'A' THEN '(A) = (' || quote(own."A") || ')' WHEN 'B' THEN '(B) = (' || quote(own."B") || ')' ELSE '' END || ', "' || bad.parent || '"')) = 0 FROM pragma_foreign_key_check('_PostToTag') AS bad
  JOIN "_PostToTag" AS own ON own.rowid = bad.rowid;

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
