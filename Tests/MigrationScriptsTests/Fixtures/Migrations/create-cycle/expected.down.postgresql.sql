-- Changes:
-- - drop table "Country"
-- - drop table "City"
--
-- Risks:
-- - data loss: drops table "Country" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Country";
-- - data loss: drops table "City" with all its rows: code that reads it fails
--   SELECT count(*) FROM "City";
-- - lock: ACCESS EXCLUSIVE on "City", "Country" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "City" DROP CONSTRAINT "City_countryId_fkey";

DROP TABLE "Country";

DROP TABLE "City";

COMMIT;
