-- Changes:
-- - rename table "_PostToTag" to "_Labels"
-- - rename index "_PostToTag_AB_unique" to "_Labels_AB_unique"
-- - rename index "_PostToTag_B_index" to "_Labels_B_index"
--
-- Risks:
-- - lock: the whole database while indexes of "_Labels" are built: blocks other writers until COMMIT
-- - note: "_PostToTag" becomes "_Labels": code that uses the old name fails

BEGIN;

ALTER TABLE "_PostToTag" RENAME TO "_Labels";

DROP INDEX "_PostToTag_AB_unique";
DROP INDEX "_PostToTag_B_index";
CREATE UNIQUE INDEX "_Labels_AB_unique" ON "_Labels"("A", "B");
CREATE INDEX "_Labels_B_index" ON "_Labels"("B");

COMMIT;
