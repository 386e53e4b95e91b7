-- Changes:
-- - rename table "_Labels" to "_PostToTag"
-- - rename index "_Labels_AB_unique" to "_PostToTag_AB_unique"
-- - rename index "_Labels_B_index" to "_PostToTag_B_index"
--
-- Risks:
-- - lock: the whole database while indexes of "_PostToTag" are built: blocks other writers until COMMIT
-- - note: "_Labels" becomes "_PostToTag": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "_Labels" RENAME TO "_PostToTag";

DROP INDEX "_Labels_AB_unique";
DROP INDEX "_Labels_B_index";
CREATE UNIQUE INDEX "_PostToTag_AB_unique" ON "_PostToTag"("A", "B");
CREATE INDEX "_PostToTag_B_index" ON "_PostToTag"("B");

COMMIT;
