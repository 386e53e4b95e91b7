-- Changes:
-- - rename primary key "Author_pkey" to "author_key"
-- - rename primary key "Part_pkey" to "part_key"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Author", "Part" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Author" RENAME CONSTRAINT "Author_pkey" TO "author_key";

ALTER TABLE "Part" RENAME CONSTRAINT "Part_pkey" TO "part_key";

COMMIT;
