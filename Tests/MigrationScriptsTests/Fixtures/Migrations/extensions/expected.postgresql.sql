-- Changes:
-- - add extension "citext"
-- - add column "Place"."name" CITEXT
-- - add column "Place"."shape" polygon
--
-- Risks:
-- - may fail: "Place"."name" is required and has no value for existing rows: the table must be empty; `--fill Place.name=VALUE` gives rows one
--   SELECT * FROM "Place" LIMIT 1;
-- - lock: ACCESS EXCLUSIVE on "Place" for a moment: blocks reads and writes until COMMIT

BEGIN;

CREATE EXTENSION IF NOT EXISTS "citext";

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Place"
    ADD COLUMN "name" CITEXT NOT NULL,
    ADD COLUMN "shape" polygon;

COMMIT;
