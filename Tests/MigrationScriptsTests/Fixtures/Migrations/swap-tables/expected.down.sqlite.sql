-- Changes:
-- - rename table "Left" to "Right"
-- - rename index "Left_name_key" to "Right_name_key"
-- - rename index "Left_count_idx" to "Right_count_idx"
-- - rename table "Right" to "Left"
-- - rename index "Right_name_key" to "Left_name_key"
--
-- Risks:
-- - lock: the whole database while indexes of "Right", "Left" are built: blocks other writers until COMMIT
-- - note: "Left" becomes "Right": code that uses the old name fails
-- - note: "Right" becomes "Left": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

DROP INDEX "Left_name_key";

DROP INDEX "Right_name_key";

ALTER TABLE "Right" RENAME TO "_schemagen_1_public_Right";

ALTER TABLE "Left" RENAME TO "Right";

ALTER TABLE "_schemagen_1_public_Right" RENAME TO "Left";

DROP INDEX "Left_count_idx";
CREATE UNIQUE INDEX "Right_name_key" ON "Right"("name");
CREATE INDEX "Right_count_idx" ON "Right"("count");

CREATE UNIQUE INDEX "Left_name_key" ON "Left"("name");

COMMIT;
