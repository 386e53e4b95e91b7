-- Changes:
-- - rename enum "Role" to "Rank"
--
-- Risks: none.

BEGIN;

ALTER TYPE "Role" RENAME TO "Rank";

COMMIT;
