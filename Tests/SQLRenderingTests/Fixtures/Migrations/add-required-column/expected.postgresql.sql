-- - add column "Author"."name" TEXT
-- warning: adds the required column "Author"."name" without a default: fails if the table has rows
--   find them: SELECT count(*) FROM "Author"

BEGIN;

ALTER TABLE "Author" ADD COLUMN "name" TEXT NOT NULL;

COMMIT;
