-- Changes:
-- - rename value "glad" of enum "Mood" to "happy"
--
-- Risks: none.
--
-- Restores: every step is exact.

BEGIN;

ALTER TYPE "Mood" RENAME VALUE 'glad' TO 'happy';

COMMIT;
