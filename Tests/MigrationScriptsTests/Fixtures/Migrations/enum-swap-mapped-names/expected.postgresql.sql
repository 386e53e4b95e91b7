-- Changes:
-- - rename enum "first" to "second"
-- - rename enum "second" to "first"
--
-- Risks: none.

BEGIN;

ALTER TYPE "second" RENAME TO "_schemagen_1_public_second";

ALTER TYPE "first" RENAME TO "second";

ALTER TYPE "_schemagen_1_public_second" RENAME TO "first";

COMMIT;
