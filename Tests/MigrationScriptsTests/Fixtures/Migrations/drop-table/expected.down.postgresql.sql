-- Changes:
-- - add table "Note" with 3 columns
--
-- Risks: none.
--
-- Restores: 1 of 2 steps exact, 1 structure only, marked below.

BEGIN;

-- structure only: the rows of "Note" are lost
CREATE TABLE "Note" (
    "id" SERIAL NOT NULL,
    "text" TEXT NOT NULL,
    "parent" INTEGER,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "Note" ADD CONSTRAINT "Note_parent_fkey" FOREIGN KEY ("parent") REFERENCES "Note" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

COMMIT;
