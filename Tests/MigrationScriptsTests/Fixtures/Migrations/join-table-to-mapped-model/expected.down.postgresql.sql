-- Changes:
-- - rename primary key "_PostToTag_pkey" to "_PostToTag_AB_pkey"
-- - rename index "_PostToTag_B_idx" to "_PostToTag_B_index"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "_PostToTag" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "_PostToTag" RENAME CONSTRAINT "_PostToTag_pkey" TO "_PostToTag_AB_pkey";
ALTER INDEX "_PostToTag_B_idx" RENAME TO "_PostToTag_B_index";

COMMIT;
