-- Changes:
-- - drop table "Child"
--
-- Risks:
-- - data loss: drops table "Child" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Child";
-- - lock: ACCESS EXCLUSIVE on "Child", "Parent" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP TABLE "Child";

COMMIT;
