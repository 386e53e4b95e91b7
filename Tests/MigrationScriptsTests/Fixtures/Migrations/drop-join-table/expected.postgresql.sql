-- Changes:
-- - drop table "_PostToTag"
--
-- Risks:
-- - data loss: drops table "_PostToTag" with all its rows: code that reads it fails
--   SELECT count(*) FROM "_PostToTag";
-- - lock: ACCESS EXCLUSIVE on "_PostToTag", "Post", "Tag" for a moment: blocks reads and writes until COMMIT

BEGIN;

DROP TABLE "_PostToTag";

COMMIT;
