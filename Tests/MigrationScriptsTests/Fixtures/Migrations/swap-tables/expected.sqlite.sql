-- Changes:
-- - rename table "Right" to "Left"
-- - rename index "Right_name_key" to "Left_name_key"
-- - rename index "Right_count_idx" to "Left_count_idx"
-- - rename table "Left" to "Right"
-- - rename index "Left_name_key" to "Right_name_key"
--
-- Risks:
-- - lock: the whole database while indexes of "Left", "Right" are built: blocks other writers until COMMIT
-- - note: "Right" becomes "Left": code that uses the old name fails
-- - note: "Left" becomes "Right": code that uses the old name fails

BEGIN;

DROP INDEX "Right_name_key";

DROP INDEX "Left_name_key";

ALTER TABLE "Left" RENAME TO "_schemagen_1_public_Left";

ALTER TABLE "Right" RENAME TO "Left";

ALTER TABLE "_schemagen_1_public_Left" RENAME TO "Right";

DROP INDEX "Right_count_idx";
CREATE UNIQUE INDEX "Left_name_key" ON "Left"("name");
CREATE INDEX "Left_count_idx" ON "Left"("count");

CREATE UNIQUE INDEX "Right_name_key" ON "Right"("name");

COMMIT;
