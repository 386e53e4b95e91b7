-- Changes:
-- - drop extension "hstore"
--
-- Risks:
-- - may fail: drops the extension "hstore": nothing that the schema does not know may use it

BEGIN;

DROP EXTENSION "hstore";

COMMIT;
