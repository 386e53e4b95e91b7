-- Changes:
-- - rename enum "Rank" to "Role"
--
-- Risks: none.
--
-- Restores: every step is exact.

BEGIN;

ALTER TYPE "Rank" RENAME TO "Role";

COMMIT;
