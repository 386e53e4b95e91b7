-- Changes:
-- - drop table "Part"
--
-- Risks:
-- - data loss: drops table "Part" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Part";
-- - lock: ACCESS EXCLUSIVE on "Part", "Item" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP TABLE "Part";

COMMIT;
