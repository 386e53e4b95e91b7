-- Changes:
-- - add table "Sample" with 11 columns
--
-- Risks: none.

BEGIN;

CREATE TABLE "Sample" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "text" TEXT NOT NULL,
    "whole" INTEGER NOT NULL,
    "big" BIGINT NOT NULL,
    "real" REAL NOT NULL,
    "exact" DECIMAL NOT NULL,
    "flag" BOOLEAN NOT NULL,
    "at" DATETIME NOT NULL,
    "bytes" BLOB NOT NULL,
    "json" JSONB NOT NULL,
    "maybe" TEXT
);

COMMIT;
