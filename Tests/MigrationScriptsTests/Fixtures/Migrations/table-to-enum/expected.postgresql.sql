-- Changes:
-- - add enum "Status" (OPEN, DONE)
-- - rename enum "Kind" to "Sort"
-- - rename table "Sort" to "Kind"
-- - add column "Kind"."status" Status
-- - rename primary key "Sort_pkey" to "Kind_pkey"
-- - drop table "Status"
--
-- Risks:
-- - data loss: drops table "Status" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Status";
-- - lock: ACCESS EXCLUSIVE on "Kind", "Status" for a moment: blocks reads and writes until COMMIT
-- - note: "Sort" becomes "Kind": code that uses the old name fails

BEGIN;

ALTER TABLE "Sort" RENAME TO "_schemagen_1_public_Sort";

ALTER TYPE "Kind" RENAME TO "Sort";

ALTER TABLE "_schemagen_1_public_Sort" RENAME TO "Kind";

ALTER TABLE "Status" RENAME TO "_schemagen_1_public_Status";

CREATE TYPE "Status" AS ENUM ('OPEN', 'DONE');

DROP TABLE "_schemagen_1_public_Status";

ALTER TABLE "Kind" RENAME CONSTRAINT "Sort_pkey" TO "Kind_pkey";

ALTER TABLE "Kind" ADD COLUMN "status" "Status" NOT NULL DEFAULT 'OPEN';

COMMIT;
