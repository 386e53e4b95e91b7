-- Changes:
-- - rename table "Category" to "Tag"
-- - rename table "_CategoryToPost" to "_PostToTag"
-- - rename column "_PostToTag"."A" to "B"
-- - rename column "_PostToTag"."B" to "A"
-- - drop unique index "_CategoryToPost_AB_unique" on "_PostToTag"
-- - drop index "_CategoryToPost_B_index" on "_PostToTag"
-- - add unique index "_PostToTag_AB_unique" on "_PostToTag"
-- - add index "_PostToTag_B_index" on "_PostToTag"
--
-- Risks:
-- - lock: the whole database while indexes of "_PostToTag" are built: blocks other writers until COMMIT
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

DROP INDEX "_CategoryToPost_AB_unique";
DROP INDEX "_CategoryToPost_B_index";
CREATE UNIQUE INDEX "_PostToTag_AB_unique" ON "_PostToTag"("A", "B");
CREATE INDEX "_PostToTag_B_index" ON "_PostToTag"("B");

COMMIT;
