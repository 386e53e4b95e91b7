-- Changes:
-- - rename value "happy" of enum "Mood" to "glad"
--
-- Risks: none.

BEGIN;

ALTER TYPE "Mood" RENAME VALUE 'happy' TO 'glad';

COMMIT;
