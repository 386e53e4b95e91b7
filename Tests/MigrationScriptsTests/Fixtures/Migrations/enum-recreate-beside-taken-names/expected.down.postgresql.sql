-- Changes:
-- - add value "legacy" to enum "Role"
--
-- Risks: none.
--
-- Restores: every step is exact.

BEGIN;

ALTER TYPE "Role" ADD VALUE 'legacy';

COMMIT;
