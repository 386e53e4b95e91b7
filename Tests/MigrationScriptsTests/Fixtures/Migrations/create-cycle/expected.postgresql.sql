-- Changes:
-- - add table "Country" with 2 columns
-- - add table "City" with 2 columns
--
-- Risks: none.

BEGIN;

CREATE TABLE "Country" (
    "id" INTEGER NOT NULL,
    "capitalId" INTEGER,

    CONSTRAINT "Country_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "City" (
    "id" INTEGER NOT NULL,
    "countryId" INTEGER NOT NULL,

    CONSTRAINT "City_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "Country" ADD CONSTRAINT "Country_capitalId_fkey" FOREIGN KEY ("capitalId") REFERENCES "City" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "City" ADD CONSTRAINT "City_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
