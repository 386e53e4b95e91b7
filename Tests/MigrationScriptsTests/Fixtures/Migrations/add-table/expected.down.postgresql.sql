-- Changes:
-- - drop table "Post"
-- - drop enum "Status"
--
-- Risks:
-- - data loss: drops table "Post" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Post";
-- - lock: ACCESS EXCLUSIVE on "Post", "User" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP TABLE "Post";

DROP TYPE "Status";

COMMIT;
