-- Changes:
-- - add database schema "public"
-- - update extension "citext"
--
-- Risks: none.
--
-- Restores: every step is exact.

BEGIN;

CREATE SCHEMA IF NOT EXISTS "public";

ALTER EXTENSION "citext" SET SCHEMA "public";

COMMIT;
