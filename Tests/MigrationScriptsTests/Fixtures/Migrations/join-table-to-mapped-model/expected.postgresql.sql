-- Changes:
-- - rename primary key "_PostToTag_AB_pkey" to "_PostToTag_pkey"
-- - rename index "_PostToTag_B_index" to "_PostToTag_B_idx"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "_PostToTag" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "_PostToTag" RENAME CONSTRAINT "_PostToTag_AB_pkey" TO "_PostToTag_pkey";
ALTER INDEX "_PostToTag_B_index" RENAME TO "_PostToTag_B_idx";

COMMIT;
