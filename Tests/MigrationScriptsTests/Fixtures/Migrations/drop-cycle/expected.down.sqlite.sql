-- Changes:
-- - add table "Country" with 2 columns
-- - add table "City" with 2 columns
--
-- Risks: none.
--
-- Restores: 0 of 2 steps exact, 2 structure only, marked below.

BEGIN;

-- structure only: the rows of "Country" are lost
CREATE TABLE "Country" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "capitalId" INTEGER,

    CONSTRAINT "Country_capitalId_fkey" FOREIGN KEY ("capitalId") REFERENCES "City" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- structure only: the rows of "City" are lost
CREATE TABLE "City" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "countryId" INTEGER NOT NULL,

    CONSTRAINT "City_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

COMMIT;
