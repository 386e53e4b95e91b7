-- Columns that are computed when they are read.
CREATE TABLE t (a INT, twice INT AS (a * 2), stored INT AS (a * 3) STORED, "label" TEXT GENERATED ALWAYS AS ('x' || a) VIRTUAL, CHECK (a > 0));
ALTER TABLE t ADD COLUMN half INT AS (a / 2);
ALTER TABLE t ADD COLUMN gone INT AS (a / 3);
CREATE INDEX i ON t (half + 1);
ALTER TABLE t RENAME COLUMN a TO b;
ALTER TABLE t DROP COLUMN gone;
