-- Changes:
-- - drop table "Note"
--
-- Risks:
-- - data loss: drops table "Note" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Note";
-- - lock: ACCESS EXCLUSIVE on "Note" for a moment: blocks reads and writes until COMMIT

BEGIN;

DROP TABLE "Note";

COMMIT;
