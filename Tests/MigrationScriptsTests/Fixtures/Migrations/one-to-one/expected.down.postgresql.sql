-- Changes:
-- - drop table "Profile"
--
-- Risks:
-- - data loss: drops table "Profile" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Profile";
-- - lock: ACCESS EXCLUSIVE on "Profile", "User" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP TABLE "Profile";

COMMIT;
