-- Changes:
-- - change the default of column "Setting"."a"
-- - change the default of column "Setting"."b"
-- - drop the default of column "Setting"."c"
-- - add a default to column "Setting"."d"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Setting" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Setting"
    ALTER COLUMN "c" DROP DEFAULT,
    ALTER COLUMN "a" SET DEFAULT 1,
    ALTER COLUMN "b" SET DEFAULT 'x',
    ALTER COLUMN "d" SET DEFAULT 'gone';

COMMIT;
