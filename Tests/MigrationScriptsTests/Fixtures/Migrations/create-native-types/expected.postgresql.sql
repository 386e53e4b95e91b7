-- Changes:
-- - add table "Sample" with 30 columns
--
-- Risks: none.

BEGIN;

CREATE TABLE "Sample" (
    "id" INTEGER NOT NULL,
    "small" SMALLINT NOT NULL,
    "oid" OID NOT NULL,
    "big" BIGINT NOT NULL,
    "text" TEXT NOT NULL,
    "short" VARCHAR(20) NOT NULL,
    "fixed" CHAR(4) NOT NULL,
    "bits" BIT(8) NOT NULL,
    "bitList" VARBIT(16) NOT NULL,
    "uuid" UUID NOT NULL,
    "xml" XML NOT NULL,
    "inet" INET NOT NULL,
    "flag" BOOLEAN NOT NULL,
    "real" REAL NOT NULL,
    "double" DOUBLE PRECISION NOT NULL,
    "money" MONEY NOT NULL,
    "price" DECIMAL(10,2) NOT NULL,
    "stamp" TIMESTAMP(3) NOT NULL,
    "precise" TIMESTAMP(6) NOT NULL,
    "instant" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,
    "clock" TIME(0) NOT NULL,
    "zoned" TIMETZ NOT NULL,
    "json" JSON NOT NULL,
    "jsonb" JSONB NOT NULL,
    "bytes" BYTEA NOT NULL,
    "tags" TEXT[],
    "scores" SMALLINT[],
    "dates" TIMESTAMP(3)[],
    "shape" polygon,

    CONSTRAINT "Sample_pkey" PRIMARY KEY ("id")
);

COMMIT;
