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

PRAGMA foreign_keys=OFF;
BEGIN;

-- Fails with the name of a view or trigger that is broken already: repair or drop it first.
CREATE TABLE "_schemagen_checks_opened" (passed CONSTRAINT "a check failed" CHECK (passed));
PRAGMA legacy_alter_table=OFF;
ALTER TABLE "_schemagen_checks_opened" RENAME TO "_schemagen_checks";

-- Fails if foreign keys are on: DROP TABLE would delete the rows that reference a table.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'foreign keys cannot be switched off while a transaction is open: commit it first')) = 0 FROM pragma_foreign_keys WHERE foreign_keys;

ALTER TABLE "_PostToTag" RENAME TO "PostTag";

ALTER TABLE "PostTag" RENAME COLUMN "A" TO "postId";

ALTER TABLE "PostTag" RENAME COLUMN "B" TO "tagId";

-- Fails if a table has something that the schema does not know, because the rebuild would lose it.
-- Only the list of what is known differs from script to script.
WITH RECURSIVE known (tab, part) AS (VALUES
    ('PostTag', 'column postId'), ('PostTag', 'NOT NULL postId'), ('PostTag', 'column tagId'),
    ('PostTag', 'NOT NULL tagId'), ('PostTag', 'index _PostToTag_AB_unique'),
    ('PostTag', 'index _PostToTag_B_index'), ('PostTag', 'UNIQUE postId,tagId'),
    ('PostTag', 'foreign key postId to Post.id CASCADE CASCADE'),
    ('PostTag', 'foreign key postId to Post. CASCADE CASCADE'),
    ('PostTag', 'foreign key tagId to Tag.id CASCADE CASCADE'),
    ('PostTag', 'foreign key tagId to Tag. CASCADE CASCADE')),
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

-- Rebuild "PostTag": create the new table and copy its rows.
CREATE TABLE "_schemagen_new_PostTag" (
    "postId" INTEGER NOT NULL,
    "tagId" INTEGER NOT NULL,

    PRIMARY KEY ("postId", "tagId"),
    CONSTRAINT "PostTag_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PostTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "_schemagen_new_PostTag" ("rowid", "postId", "tagId") SELECT rowid, "postId", "tagId" FROM "PostTag";

-- Swap in the new table (legacy_alter_table leaves views alone).
INSERT INTO "_schemagen_checks" SELECT EXISTS (SELECT 1 FROM "PostTag") = EXISTS (SELECT 1 FROM "_schemagen_new_PostTag");
DROP TABLE "PostTag";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "_schemagen_new_PostTag" RENAME TO "PostTag";
PRAGMA legacy_alter_table=OFF;

-- Fails if a row references nothing; PRAGMA foreign_key_check alone would only list it.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'rows reference rows that do not exist: "PostTag" ' || CASE (SELECT group_concat("from") FROM pragma_foreign_key_list('PostTag') WHERE id = fkid) WHEN 'postId' THEN '(postId) = (' || quote(own."postId") || ')' WHEN 'tagId' THEN '(tagId) = (' || quote(own."tagId") || ')' ELSE '' END || ', "' || bad.parent || '"')) = 0 FROM pragma_foreign_key_check('PostTag') AS bad
  LEFT JOIN "PostTag" AS own ON own.rowid = bad.rowid;

-- Fails with the name of a view or trigger that uses what this migration drops.
-- The gate: nothing is kept unless all checks above have passed.
ALTER TABLE "_schemagen_checks" RENAME TO "_schemagen_checks_closed";
CREATE TABLE IF NOT EXISTS "_schemagen_checks_closed" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks_closed" SELECT count(*) = 4 FROM "_schemagen_checks_closed";
DROP TABLE "_schemagen_checks_closed";

COMMIT;
PRAGMA foreign_keys=ON;
