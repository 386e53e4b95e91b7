-- Changes:
-- - rename enum "second" to "first"
-- - rename enum "first" to "second"
--
-- Risks: none.
--
-- Restores: every step is exact.

BEGIN;

ALTER TYPE "first" RENAME TO "_schemagen_1_public_first";

ALTER TYPE "second" RENAME TO "first";

ALTER TYPE "_schemagen_1_public_first" RENAME TO "second";

COMMIT;
