-- Changes:
-- - change the default of column "Setting"."a"
-- - change the default of column "Setting"."b"
-- - add a default to column "Setting"."c"
-- - drop the default of column "Setting"."d"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Setting" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Setting"
    ALTER COLUMN "d" DROP DEFAULT,
    ALTER COLUMN "a" SET DEFAULT 2,
    ALTER COLUMN "b" SET DEFAULT 'it''s',
    ALTER COLUMN "c" SET DEFAULT true;

COMMIT;
