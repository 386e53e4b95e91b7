-- Changes:
-- - drop table "Sample"
-- - drop enum "Color"
--
-- Risks:
-- - data loss: drops table "Sample" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Sample";
-- - lock: ACCESS EXCLUSIVE on "Sample" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP TABLE "Sample";

DROP TYPE "Color";

COMMIT;
