-- Changes:
-- - drop index "person_lower" on "Person"
-- - drop index "person_place" on "Person"
-- - drop index "person_place_and_id" on "Person"
-- - drop unique index "person_city_and_name" on "Person"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Person" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP INDEX "person_lower";
DROP INDEX "person_place";
DROP INDEX "person_place_and_id";
DROP INDEX "person_city_and_name";

COMMIT;
