-- Changes:
-- - drop extension "hstore"
--
-- Risks:
-- - may fail: drops extension "hstore": nothing outside the schema may depend on it

BEGIN;

DROP EXTENSION "hstore";

COMMIT;
