-- Changes:
-- - rename table "Left" to "Right"
-- - rename primary key "Left_pkey" to "Right_pkey"
-- - rename index "Left_name_key" to "Right_name_key"
-- - rename index "Left_count_idx" to "Right_count_idx"
-- - rename table "Right" to "Left"
-- - rename primary key "Right_pkey" to "Left_pkey"
-- - rename index "Right_name_key" to "Left_name_key"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Left", "Right" for a moment: blocks reads and writes until COMMIT
-- - note: "Left" becomes "Right": code that uses the old name fails
-- - note: "Right" becomes "Left": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Right" RENAME TO "_schemagen_1_public_Right";

ALTER TABLE "Left" RENAME TO "Right";

ALTER TABLE "_schemagen_1_public_Right" RENAME TO "Left";

ALTER INDEX "Left_count_idx" RENAME TO "Right_count_idx";

ALTER TABLE "Left" RENAME CONSTRAINT "Right_pkey" TO "_schemagen_1_Right_pkey";

ALTER TABLE "Right" RENAME CONSTRAINT "Left_pkey" TO "Right_pkey";

ALTER TABLE "Left" RENAME CONSTRAINT "_schemagen_1_Right_pkey" TO "Left_pkey";

ALTER INDEX "Right_name_key" RENAME TO "_schemagen_1_Right_name_key";

ALTER INDEX "Left_name_key" RENAME TO "Right_name_key";

ALTER INDEX "_schemagen_1_Right_name_key" RENAME TO "Left_name_key";

COMMIT;
