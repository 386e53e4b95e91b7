-- - change the default of column "Setting"."a"
-- - change the default of column "Setting"."b"
-- - drop the default of column "Setting"."c"
-- - change the default of column "Setting"."d"

BEGIN;

ALTER TABLE "Setting" ALTER COLUMN "c" DROP DEFAULT,
ALTER COLUMN "a" SET DEFAULT 1,
ALTER COLUMN "b" SET DEFAULT 'x',
ALTER COLUMN "d" SET DEFAULT 'gone';

COMMIT;
