-- - drop table "Post"
-- - drop enum "Status"
-- warning: drops the table "Post" with all its rows
--   find them: SELECT count(*) FROM "Post"

BEGIN;

DROP TABLE "Post";

DROP TYPE "Status";

COMMIT;
