-- Changes:
-- - add column "Page"."revision" INTEGER
--
-- Risks: none.

BEGIN;

ALTER TABLE "Page" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;

COMMIT;
