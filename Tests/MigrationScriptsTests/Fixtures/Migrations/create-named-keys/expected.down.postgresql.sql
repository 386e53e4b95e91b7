-- Changes:
-- - drop table "Part"
--
-- Risks:
-- - data loss: drops table "Part" with all its rows
--   SELECT count(*) FROM "Part";
-- - lock: ACCESS EXCLUSIVE on "Part", "Item" for a moment: nobody can read or write until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP TABLE "Part";

COMMIT;
