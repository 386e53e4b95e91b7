-- Changes:
-- - drop unique index "Seat_row_key" on "Seat"
-- - drop unique index "Seat_pos_key" on "Seat"
-- - add unique index "Seat_row_pos_key" on "Seat"
--
-- Risks:
-- - lock: the whole database while indexes of "Seat" are built: blocks other writers until COMMIT

BEGIN;

DROP INDEX "Seat_row_key";
DROP INDEX "Seat_pos_key";
CREATE UNIQUE INDEX "Seat_row_pos_key" ON "Seat"("row", "pos");

COMMIT;
