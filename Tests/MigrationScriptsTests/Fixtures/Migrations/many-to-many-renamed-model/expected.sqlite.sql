-- Changes:
-- - rename table "Tag" to "Category"
-- - rename table "_PostToTag" to "_CategoryToPost"
-- - rename column "_CategoryToPost"."B" to "A"
-- - rename column "_CategoryToPost"."A" to "B"
-- - drop unique index "_PostToTag_AB_unique" on "_CategoryToPost"
-- - drop index "_PostToTag_B_index" on "_CategoryToPost"
-- - add unique index "_CategoryToPost_AB_unique" on "_CategoryToPost"
-- - add index "_CategoryToPost_B_index" on "_CategoryToPost"
--
-- Risks:
-- - lock: the whole database while indexes of "_CategoryToPost" are built: blocks other writers until COMMIT
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

DROP INDEX "_PostToTag_AB_unique";
DROP INDEX "_PostToTag_B_index";
CREATE UNIQUE INDEX "_CategoryToPost_AB_unique" ON "_CategoryToPost"("A", "B");
CREATE INDEX "_CategoryToPost_B_index" ON "_CategoryToPost"("B");

COMMIT;
