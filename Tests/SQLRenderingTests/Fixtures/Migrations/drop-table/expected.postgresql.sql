-- - drop table "Note"
-- warning: drops the table "Note" with all its rows
--   find them: SELECT count(*) FROM "Note"

BEGIN;

DROP TABLE "Note";

COMMIT;
