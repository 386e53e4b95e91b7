-- Changes:
-- - rename table "PostTag" to "_PostToTag"
-- - rename column "_PostToTag"."postId" to "A"
-- - rename column "_PostToTag"."tagId" to "B"
-- - rename primary key "PostTag_pkey" to "_PostToTag_AB_pkey"
-- - add index "_PostToTag_B_index" on "_PostToTag"
-- - change foreign key "_PostToTag_A_fkey" of "_PostToTag": deleting a row of "Post" now deletes the rows of "_PostToTag" that reference it (before: fails at once while rows of "_PostToTag" reference it)
-- - change foreign key "_PostToTag_B_fkey" of "_PostToTag": deleting a row of "Tag" now deletes the rows of "_PostToTag" that reference it (before: fails at once while rows of "_PostToTag" reference it)
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "_PostToTag" while an index is built: blocks reads and writes until COMMIT
-- - lock: ACCESS EXCLUSIVE on "Post", "Tag" while every row is checked: blocks reads and writes until COMMIT
-- - note: "PostTag" becomes "_PostToTag": code that uses the old name fails
-- - note: "_PostToTag"."postId" becomes "A": code that uses the old name fails
-- - note: "_PostToTag"."tagId" becomes "B": code that uses the old name fails

BEGIN;

ALTER TABLE "PostTag" RENAME TO "_PostToTag";

ALTER TABLE "_PostToTag" RENAME COLUMN "postId" TO "A";

ALTER TABLE "_PostToTag" RENAME COLUMN "tagId" TO "B";

ALTER TABLE "_PostToTag"
    DROP CONSTRAINT "PostTag_postId_fkey",
    DROP CONSTRAINT "PostTag_tagId_fkey";

ALTER TABLE "_PostToTag" RENAME CONSTRAINT "PostTag_pkey" TO "_PostToTag_AB_pkey";

CREATE INDEX "_PostToTag_B_index" ON "_PostToTag"("B");

ALTER TABLE "_PostToTag"
    ADD CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMIT;
