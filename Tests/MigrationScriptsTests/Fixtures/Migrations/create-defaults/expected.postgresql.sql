-- Changes:
-- - add enum "Color" (red, GREEN)
-- - add table "Sample" with 14 columns
--
-- Risks: none.

BEGIN;

CREATE TYPE "Color" AS ENUM ('red', 'GREEN');

CREATE TABLE "Sample" (
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT 'it''s "quoted"',
    "empty" TEXT NOT NULL DEFAULT '',
    "whole" INTEGER NOT NULL DEFAULT -1,
    "big" BIGINT NOT NULL DEFAULT 9007199254740993,
    "real" DOUBLE PRECISION NOT NULL DEFAULT 1.5,
    "exact" DECIMAL(65,30) NOT NULL DEFAULT 10.25,
    "flag" BOOLEAN NOT NULL DEFAULT true,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "day" TIMESTAMP(3) NOT NULL DEFAULT '2020-02-29T12:00:00Z',
    "bytes" BYTEA NOT NULL DEFAULT '\x0102',
    "json" JSONB NOT NULL DEFAULT '{"a": [1, null]}',
    "color" "Color" NOT NULL DEFAULT 'GREEN',
    "made" INTEGER NOT NULL DEFAULT (1 + 1),

    CONSTRAINT "Sample_pkey" PRIMARY KEY ("id")
);

COMMIT;
