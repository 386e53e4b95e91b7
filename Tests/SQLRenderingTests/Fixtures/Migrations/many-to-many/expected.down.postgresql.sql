-- - drop table "_PostToTag"
-- warning: drops the table "_PostToTag" with all its rows
--   find them: SELECT count(*) FROM "_PostToTag"

BEGIN;

DROP TABLE "_PostToTag";

COMMIT;
