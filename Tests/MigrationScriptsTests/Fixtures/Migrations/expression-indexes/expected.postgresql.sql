-- Changes:
-- - add index "person_lower" on "Person"
-- - add index "person_place" on "Person"
-- - add index "person_place_and_id" on "Person"
-- - add unique index "person_city_and_name" on "Person"
--
-- Risks:
-- - may fail: unique index "person_city_and_name" on "Person": no two rows may give the same value
--   SELECT lower(city), name, count(*) FROM "Person" WHERE (lower(city)) IS NOT NULL AND (name) IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1;
-- - lock: SHARE on "Person" while an index is built: blocks writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
CREATE INDEX "person_lower" ON "Person"((lower(name)));
CREATE INDEX "person_place" ON "Person"((name || city));
CREATE INDEX "person_place_and_id" ON "Person"((name || city) DESC, id);
CREATE UNIQUE INDEX "person_city_and_name" ON "Person"((lower(city)), name DESC);

COMMIT;
