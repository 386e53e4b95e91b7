-- Changes:
-- - drop check "positive" of "Product"
-- - add check "positive" to "Product"
--
-- Risks:
-- - may fail: check "positive" of "Product": every row must meet it
--   SELECT * FROM "Product" WHERE NOT (net > 0);
-- - lock: ACCESS EXCLUSIVE on "Product" while every row is checked: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Product"
    DROP CONSTRAINT "positive",
    ADD CONSTRAINT "positive" CHECK (net > 0);

COMMIT;
