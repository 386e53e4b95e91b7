-- Changes:
-- - rename table "_PostToTag" to "PostTag"
-- - rename column "PostTag"."A" to "postId"
-- - rename column "PostTag"."B" to "tagId"
-- - add column "PostTag"."note" TEXT
-- - rename primary key "_PostToTag_AB_pkey" to "PostTag_pkey"
-- - drop index "_PostToTag_B_index" on "PostTag"
-- - change foreign key "PostTag_postId_fkey" of "PostTag": deleting a row of "Post" now fails at once while rows of "PostTag" reference it (before: deletes the rows of "PostTag" that reference it)
-- - change foreign key "PostTag_tagId_fkey" of "PostTag": deleting a row of "Tag" now fails at once while rows of "PostTag" reference it (before: deletes the rows of "PostTag" that reference it)
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "PostTag", "Post", "Tag" while every row is checked: blocks reads and writes until COMMIT
-- - note: "_PostToTag" becomes "PostTag": code that uses the old name fails
-- - note: "PostTag"."A" becomes "postId": code that uses the old name fails
-- - note: "PostTag"."B" becomes "tagId": code that uses the old name fails

BEGIN;

ALTER TABLE "_PostToTag" RENAME TO "PostTag";

ALTER TABLE "PostTag" RENAME COLUMN "A" TO "postId";

ALTER TABLE "PostTag" RENAME COLUMN "B" TO "tagId";

ALTER TABLE "PostTag"
    DROP CONSTRAINT "_PostToTag_A_fkey",
    DROP CONSTRAINT "_PostToTag_B_fkey";

DROP INDEX "_PostToTag_B_index";

ALTER TABLE "PostTag" RENAME CONSTRAINT "_PostToTag_AB_pkey" TO "PostTag_pkey";

ALTER TABLE "PostTag" ADD COLUMN "note" TEXT;

ALTER TABLE "PostTag"
    ADD CONSTRAINT "PostTag_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "PostTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
