-- - rename table "Tag" to "Category"
-- - rename table "_PostToTag" to "_CategoryToPost"
-- - rename column "_CategoryToPost"."B" to "A"
-- - rename column "_CategoryToPost"."A" to "B"
-- - drop unique index "_PostToTag_AB_unique" on "_CategoryToPost"
-- - drop index "_PostToTag_B_index" on "_CategoryToPost"
-- - add unique index "_CategoryToPost_AB_unique" on "_CategoryToPost"
-- - add index "_CategoryToPost_B_index" on "_CategoryToPost"
-- warning: adds the unique index "_CategoryToPost_AB_unique" to "_CategoryToPost": fails if rows have the same values
--   find them: SELECT "B", "A", count(*) FROM "_PostToTag" WHERE "B" IS NOT NULL AND "A" IS NOT NULL GROUP BY "B", "A" HAVING count(*) > 1
-- warning: renames the table "Tag" to "Category": code that runs meanwhile and uses the old name fails
-- warning: renames the table "_PostToTag" to "_CategoryToPost": code that runs meanwhile and uses the old name fails
-- warning: renames the column "_CategoryToPost"."B" to "A": code that runs meanwhile and uses the old name fails
-- warning: renames the column "_CategoryToPost"."A" to "B": code that runs meanwhile and uses the old name fails

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
