-- Changes:
-- - rename table "_Labels" to "_PostToTag"
-- - rename primary key "_Labels_AB_pkey" to "_PostToTag_AB_pkey"
-- - rename index "_Labels_B_index" to "_PostToTag_B_index"
-- - rename foreign key "_Labels_A_fkey" to "_PostToTag_A_fkey"
-- - rename foreign key "_Labels_B_fkey" to "_PostToTag_B_fkey"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "_PostToTag" for a moment: blocks reads and writes until COMMIT
-- - note: "_Labels" becomes "_PostToTag": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "_Labels" RENAME TO "_PostToTag";

ALTER TABLE "_PostToTag" RENAME CONSTRAINT "_Labels_AB_pkey" TO "_PostToTag_AB_pkey";
ALTER INDEX "_Labels_B_index" RENAME TO "_PostToTag_B_index";
ALTER TABLE "_PostToTag" RENAME CONSTRAINT "_Labels_A_fkey" TO "_PostToTag_A_fkey";
ALTER TABLE "_PostToTag" RENAME CONSTRAINT "_Labels_B_fkey" TO "_PostToTag_B_fkey";

COMMIT;
