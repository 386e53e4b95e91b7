-- Changes:
-- - rename table "Right" to "Left"
-- - rename primary key "Right_pkey" to "Left_pkey"
-- - rename index "Right_name_key" to "Left_name_key"
-- - rename index "Right_count_idx" to "Left_count_idx"
-- - rename table "Left" to "Right"
-- - rename primary key "Left_pkey" to "Right_pkey"
-- - rename index "Left_name_key" to "Right_name_key"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Right", "Left" for a moment: blocks reads and writes until COMMIT
-- - note: "Right" becomes "Left": code that uses the old name fails
-- - note: "Left" becomes "Right": code that uses the old name fails

BEGIN;

ALTER TABLE "Left" RENAME TO "_schemagen_1_public_Left";

ALTER TABLE "Right" RENAME TO "Left";

ALTER TABLE "_schemagen_1_public_Left" RENAME TO "Right";

ALTER INDEX "Right_count_idx" RENAME TO "Left_count_idx";

ALTER TABLE "Right" RENAME CONSTRAINT "Left_pkey" TO "_schemagen_1_Left_pkey";

ALTER TABLE "Left" RENAME CONSTRAINT "Right_pkey" TO "Left_pkey";

ALTER TABLE "Right" RENAME CONSTRAINT "_schemagen_1_Left_pkey" TO "Right_pkey";

ALTER INDEX "Left_name_key" RENAME TO "_schemagen_1_Left_name_key";

ALTER INDEX "Right_name_key" RENAME TO "Left_name_key";

ALTER INDEX "_schemagen_1_Left_name_key" RENAME TO "Right_name_key";

COMMIT;
