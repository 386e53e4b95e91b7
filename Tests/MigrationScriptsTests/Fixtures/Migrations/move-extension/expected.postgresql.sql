-- Changes:
-- - update extension "citext"
--
-- Risks: none.

BEGIN;

ALTER EXTENSION "citext" SET SCHEMA "app";

COMMIT;
