-- Changes:
-- - add table "Order" with 2 columns
-- - add column "Ticket"."number" INTEGER
--
-- Risks:
-- - rewrite: rewrites table "Ticket": "number" is computed for every row
-- - lock: ACCESS EXCLUSIVE on "Ticket" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Ticket" ADD COLUMN "number" SERIAL;
ALTER TABLE "Ticket" ALTER COLUMN "number" DROP NOT NULL;

CREATE TABLE "Order" (
    "id" INTEGER NOT NULL,
    "number" BIGSERIAL,

    CONSTRAINT "Order_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "Order" ALTER COLUMN "number" DROP NOT NULL;

COMMIT;
