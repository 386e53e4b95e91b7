-- Changes:
-- - rename column "_follows"."A" to "B"
-- - rename column "_follows"."B" to "A"
-- - drop unique index "_follows_AB_unique" on "_follows"
-- - drop index "_follows_B_index" on "_follows"
-- - add unique index "_follows_AB_unique" on "_follows"
-- - add index "_follows_B_index" on "_follows"
--
-- Risks:
-- - lock: the whole database while indexes of "_follows" are built: blocks other writers until COMMIT
-- - note: "_follows"."A" becomes "B": code that uses the old name fails
-- - note: "_follows"."B" becomes "A": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "_follows" RENAME COLUMN "B" TO "_schemagen_1_B";

ALTER TABLE "_follows" RENAME COLUMN "A" TO "B";

ALTER TABLE "_follows" RENAME COLUMN "_schemagen_1_B" TO "A";

DROP INDEX "_follows_AB_unique";
DROP INDEX "_follows_B_index";
CREATE UNIQUE INDEX "_follows_AB_unique" ON "_follows"("A", "B");
CREATE INDEX "_follows_B_index" ON "_follows"("B");

COMMIT;
