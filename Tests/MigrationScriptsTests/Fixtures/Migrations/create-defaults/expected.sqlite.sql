-- Changes:
-- - add table "Sample" with 14 columns
--
-- Risks: none.

BEGIN;

CREATE TABLE "Sample" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL DEFAULT 'it''s "quoted"',
    "empty" TEXT NOT NULL DEFAULT '',
    "whole" INTEGER NOT NULL DEFAULT -1,
    "big" BIGINT NOT NULL DEFAULT 9007199254740993,
    "real" REAL NOT NULL DEFAULT 1.5,
    "exact" DECIMAL NOT NULL DEFAULT 10.25,
    "flag" BOOLEAN NOT NULL DEFAULT true,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "day" DATETIME NOT NULL DEFAULT '2020-02-29 12:00:00.000',
    "bytes" BLOB NOT NULL DEFAULT x'0102',
    "json" JSONB NOT NULL DEFAULT '{"a": [1, null]}',
    "color" TEXT NOT NULL DEFAULT 'GREEN',
    "made" INTEGER NOT NULL DEFAULT ((1 + 1))
);

COMMIT;
