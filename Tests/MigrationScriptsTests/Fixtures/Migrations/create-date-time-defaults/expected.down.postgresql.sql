-- Changes:
-- - drop table "Event"
--
-- Risks:
-- - data loss: drops table "Event" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Event";
-- - lock: ACCESS EXCLUSIVE on "Event" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP TABLE "Event";

COMMIT;
