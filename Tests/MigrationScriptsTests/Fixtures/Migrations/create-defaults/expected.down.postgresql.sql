-- Changes:
-- - drop table "Sample"
-- - drop enum "Color"
--
-- Risks:
-- - data loss: drops table "Sample" with all its rows
--   SELECT count(*) FROM "Sample";
-- - lock: ACCESS EXCLUSIVE on "Sample" for a moment: nobody can read or write until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP TABLE "Sample";

DROP TYPE "Color";

COMMIT;
