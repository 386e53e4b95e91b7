-- Changes:
-- - rename table "_PostToTag" to "_Labels"
-- - rename primary key "_PostToTag_AB_pkey" to "_Labels_AB_pkey"
-- - rename index "_PostToTag_B_index" to "_Labels_B_index"
-- - rename foreign key "_PostToTag_A_fkey" to "_Labels_A_fkey"
-- - rename foreign key "_PostToTag_B_fkey" to "_Labels_B_fkey"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "_Labels" for a moment: blocks reads and writes until COMMIT
-- - note: "_PostToTag" becomes "_Labels": code that uses the old name fails

BEGIN;

ALTER TABLE "_PostToTag" RENAME TO "_Labels";

ALTER TABLE "_Labels" RENAME CONSTRAINT "_PostToTag_AB_pkey" TO "_Labels_AB_pkey";
ALTER INDEX "_PostToTag_B_index" RENAME TO "_Labels_B_index";
ALTER TABLE "_Labels" RENAME CONSTRAINT "_PostToTag_A_fkey" TO "_Labels_A_fkey";
ALTER TABLE "_Labels" RENAME CONSTRAINT "_PostToTag_B_fkey" TO "_Labels_B_fkey";

COMMIT;
