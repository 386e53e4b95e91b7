-- Changes:
-- - rename table "Category" to "Tag"
-- - rename primary key "Category_pkey" to "Tag_pkey"
-- - rename table "_CategoryToPost" to "_PostToTag"
-- - rename column "_PostToTag"."A" to "B"
-- - rename column "_PostToTag"."B" to "A"
-- - drop primary key "_CategoryToPost_AB_pkey" of "_PostToTag"
-- - add primary key "_PostToTag_AB_pkey" (A, B) to "_PostToTag"
-- - drop index "_CategoryToPost_B_index" on "_PostToTag"
-- - add index "_PostToTag_B_index" on "_PostToTag"
-- - rename foreign key "_CategoryToPost_B_fkey" to "_PostToTag_A_fkey"
-- - rename foreign key "_CategoryToPost_A_fkey" to "_PostToTag_B_fkey"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "_PostToTag" while an index is built: blocks reads and writes until COMMIT
-- - lock: ACCESS EXCLUSIVE on "Tag" for a moment: blocks reads and writes until COMMIT
-- - note: "Category" becomes "Tag": code that uses the old name fails
-- - note: "_CategoryToPost" becomes "_PostToTag": code that uses the old name fails
-- - note: "_PostToTag"."A" becomes "B": code that uses the old name fails
-- - note: "_PostToTag"."B" becomes "A": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Category" RENAME TO "Tag";

ALTER TABLE "_CategoryToPost" RENAME TO "_PostToTag";

ALTER TABLE "_PostToTag" RENAME COLUMN "B" TO "_schemagen_1_B";

ALTER TABLE "_PostToTag" RENAME COLUMN "A" TO "B";

ALTER TABLE "_PostToTag" RENAME COLUMN "_schemagen_1_B" TO "A";

DROP INDEX "_CategoryToPost_B_index";

ALTER TABLE "Tag" RENAME CONSTRAINT "Category_pkey" TO "Tag_pkey";

ALTER TABLE "_PostToTag" RENAME CONSTRAINT "_CategoryToPost_B_fkey" TO "_PostToTag_A_fkey";
ALTER TABLE "_PostToTag" RENAME CONSTRAINT "_CategoryToPost_A_fkey" TO "_PostToTag_B_fkey";

ALTER TABLE "_PostToTag"
    DROP CONSTRAINT "_CategoryToPost_AB_pkey",
    ADD CONSTRAINT "_PostToTag_AB_pkey" PRIMARY KEY ("A", "B");

CREATE INDEX "_PostToTag_B_index" ON "_PostToTag"("B");

COMMIT;
