-- - rename table "Category" to "Tag"
-- - rename table "_CategoryToPost" to "_PostToTag"
-- - rename column "_PostToTag"."A" to "B"
-- - rename column "_PostToTag"."B" to "A"
-- - drop unique index "_CategoryToPost_AB_unique" on "_PostToTag"
-- - drop index "_CategoryToPost_B_index" on "_PostToTag"
-- - add unique index "_PostToTag_AB_unique" on "_PostToTag"
-- - add index "_PostToTag_B_index" on "_PostToTag"
-- warning: adds the unique index "_PostToTag_AB_unique" to "_PostToTag": fails if rows have the same values
--   find them: SELECT "B", "A", count(*) FROM "_CategoryToPost" WHERE "B" IS NOT NULL AND "A" IS NOT NULL GROUP BY "B", "A" HAVING count(*) > 1
-- warning: renames the table "Category" to "Tag": code that runs meanwhile and uses the old name fails
-- warning: renames the table "_CategoryToPost" to "_PostToTag": code that runs meanwhile and uses the old name fails
-- warning: renames the column "_PostToTag"."A" to "B": code that runs meanwhile and uses the old name fails
-- warning: renames the column "_PostToTag"."B" to "A": code that runs meanwhile and uses the old name fails

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
