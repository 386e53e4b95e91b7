-- - add extension "citext"
-- - add column "Place"."name" CITEXT
-- - add column "Place"."shape" polygon
-- warning: adds the required column "Place"."name" without a default: fails if the table has rows
--   find them: SELECT count(*) FROM "Place"

BEGIN;

CREATE EXTENSION IF NOT EXISTS "citext";

ALTER TABLE "Place" ADD COLUMN "name" CITEXT NOT NULL,
ADD COLUMN "shape" polygon;

COMMIT;
