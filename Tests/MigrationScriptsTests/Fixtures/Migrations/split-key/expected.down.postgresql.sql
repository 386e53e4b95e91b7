-- Changes:
-- - drop unique index "Seat_row_key" on "Seat"
-- - drop unique index "Seat_pos_key" on "Seat"
-- - add unique index "Seat_row_pos_key" on "Seat"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Seat" for a moment: blocks reads and writes until COMMIT
-- - lock: SHARE on "Seat" while an index is built: blocks writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

CREATE UNIQUE INDEX "Seat_row_pos_key" ON "Seat"("row", "pos");

DROP INDEX "Seat_row_key";
DROP INDEX "Seat_pos_key";

COMMIT;
