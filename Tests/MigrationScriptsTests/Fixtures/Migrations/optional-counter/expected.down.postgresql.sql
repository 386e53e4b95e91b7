-- Changes:
-- - drop column "Ticket"."number"
-- - drop table "Order"
--
-- Risks:
-- - data loss: drops table "Order" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Order";
-- - data loss: drops column "Ticket"."number" with its values: code that reads it fails
--   SELECT count(*) FROM "Ticket" WHERE "number" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Order", "Ticket" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP TABLE "Order";

ALTER TABLE "Ticket" DROP COLUMN "number";

COMMIT;
