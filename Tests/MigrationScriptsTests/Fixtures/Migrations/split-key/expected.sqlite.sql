-- Changes:
-- - drop unique index "Seat_row_pos_key" on "Seat"
-- - add unique index "Seat_row_key" on "Seat"
-- - add unique index "Seat_pos_key" on "Seat"
--
-- Risks:
-- - may fail: unique index "Seat_row_key" on "Seat": no two rows may hold the same values
--   SELECT "row", count(*) FROM "Seat" WHERE "row" IS NOT NULL GROUP BY "row" HAVING count(*) > 1;
-- - may fail: unique index "Seat_pos_key" on "Seat": no two rows may hold the same values
--   SELECT "pos", count(*) FROM "Seat" WHERE "pos" IS NOT NULL GROUP BY "pos" HAVING count(*) > 1;
-- - lock: the whole database while indexes of "Seat" are built: blocks other writers until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
DROP INDEX "Seat_row_pos_key";
CREATE UNIQUE INDEX "Seat_row_key" ON "Seat"("row");
CREATE UNIQUE INDEX "Seat_pos_key" ON "Seat"("pos");

COMMIT;
