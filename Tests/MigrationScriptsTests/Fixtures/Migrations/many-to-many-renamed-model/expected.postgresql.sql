-- Changes:
-- - rename table "Tag" to "Category"
-- - rename primary key "Tag_pkey" to "Category_pkey"
-- - rename table "_PostToTag" to "_CategoryToPost"
-- - rename column "_CategoryToPost"."B" to "A"
-- - rename column "_CategoryToPost"."A" to "B"
-- - drop primary key "_PostToTag_AB_pkey" of "_CategoryToPost"
-- - add primary key "_CategoryToPost_AB_pkey" (A, B) to "_CategoryToPost"
-- - drop index "_PostToTag_B_index" on "_CategoryToPost"
-- - add index "_CategoryToPost_B_index" on "_CategoryToPost"
-- - rename foreign key "_PostToTag_B_fkey" to "_CategoryToPost_A_fkey"
-- - rename foreign key "_PostToTag_A_fkey" to "_CategoryToPost_B_fkey"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "_CategoryToPost" while an index is built: blocks reads and writes until COMMIT
-- - lock: ACCESS EXCLUSIVE on "Category" for a moment: blocks reads and writes until COMMIT
-- - note: "Tag" becomes "Category": code that uses the old name fails
-- - note: "_PostToTag" becomes "_CategoryToPost": code that uses the old name fails
-- - note: "_CategoryToPost"."B" becomes "A": code that uses the old name fails
-- - note: "_CategoryToPost"."A" becomes "B": code that uses the old name fails

BEGIN;

ALTER TABLE "Tag" RENAME TO "Category";

ALTER TABLE "_PostToTag" RENAME TO "_CategoryToPost";

ALTER TABLE "_CategoryToPost" RENAME COLUMN "A" TO "_schemagen_1_A";

ALTER TABLE "_CategoryToPost" RENAME COLUMN "B" TO "A";

ALTER TABLE "_CategoryToPost" RENAME COLUMN "_schemagen_1_A" TO "B";

DROP INDEX "_PostToTag_B_index";

ALTER TABLE "Category" RENAME CONSTRAINT "Tag_pkey" TO "Category_pkey";

ALTER TABLE "_CategoryToPost" RENAME CONSTRAINT "_PostToTag_B_fkey" TO "_CategoryToPost_A_fkey";
ALTER TABLE "_CategoryToPost" RENAME CONSTRAINT "_PostToTag_A_fkey" TO "_CategoryToPost_B_fkey";

ALTER TABLE "_CategoryToPost"
    DROP CONSTRAINT "_PostToTag_AB_pkey",
    ADD CONSTRAINT "_CategoryToPost_AB_pkey" PRIMARY KEY ("A", "B");

CREATE INDEX "_CategoryToPost_B_index" ON "_CategoryToPost"("B");

COMMIT;
