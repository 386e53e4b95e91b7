-- Changes:
-- - rename primary key "author_key" to "Author_pkey"
-- - rename primary key "part_key" to "Part_pkey"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Author", "Part" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Author" RENAME CONSTRAINT "author_key" TO "Author_pkey";

ALTER TABLE "Part" RENAME CONSTRAINT "part_key" TO "Part_pkey";

COMMIT;
