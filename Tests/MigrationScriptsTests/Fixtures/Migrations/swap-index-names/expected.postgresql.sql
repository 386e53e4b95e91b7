-- Changes:
-- - rename index "first" to "second"
-- - rename index "second" to "first"
-- - add index "third" on "Item"
-- - drop table "Old"
--
-- Risks:
-- - data loss: drops table "Old" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Old";
-- - lock: ACCESS EXCLUSIVE on "Old" for a moment: blocks reads and writes until COMMIT
-- - lock: SHARE on "Item" while an index is built: blocks writes until COMMIT

BEGIN;

DROP TABLE "Old";

ALTER INDEX "second" RENAME TO "_schemagen_1_second";

ALTER INDEX "first" RENAME TO "second";

ALTER INDEX "_schemagen_1_second" RENAME TO "first";

CREATE INDEX "third" ON "Item"("a", "b");

COMMIT;
