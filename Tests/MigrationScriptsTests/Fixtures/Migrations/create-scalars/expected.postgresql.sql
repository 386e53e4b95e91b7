-- Changes:
-- - add table "Sample" with 11 columns
--
-- Risks: none.

BEGIN;

CREATE TABLE "Sample" (
    "id" SERIAL NOT NULL,
    "text" TEXT NOT NULL,
    "whole" INTEGER NOT NULL,
    "big" BIGINT NOT NULL,
    "real" DOUBLE PRECISION NOT NULL,
    "exact" DECIMAL(65,30) NOT NULL,
    "flag" BOOLEAN NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "bytes" BYTEA NOT NULL,
    "json" JSONB NOT NULL,
    "maybe" TEXT,

    CONSTRAINT "Sample_pkey" PRIMARY KEY ("id")
);

COMMIT;
