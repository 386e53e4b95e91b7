-- Changes:
-- - add extension "hstore"
--
-- Risks: none.
--
-- Restores: every step is exact.

BEGIN;

CREATE EXTENSION IF NOT EXISTS "hstore";

COMMIT;
