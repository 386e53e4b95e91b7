-- Changes:
-- - add column "Page"."revision" INTEGER
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Page" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Page" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;

COMMIT;
