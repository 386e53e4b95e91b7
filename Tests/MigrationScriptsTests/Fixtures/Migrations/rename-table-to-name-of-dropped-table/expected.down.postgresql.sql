-- Changes:
-- - add table "A" with 1 column
-- - rename table "A" to "B"
-- - rename primary key "A_pkey" to "B_pkey"
-- - make column "T"."y" required
-- - add column "T"."aId" INTEGER
-- - add foreign key "T_aId_fkey" from "T" to "A"
--
-- Risks:
-- - may fail: "T"."y" becomes required: no row may hold NULL
--   SELECT * FROM "T" WHERE "y" IS NULL;
-- - lock: ACCESS EXCLUSIVE on "T" while every row is checked: blocks reads and writes until COMMIT
-- - lock: ACCESS EXCLUSIVE on "B" for a moment: blocks reads and writes until COMMIT
-- - note: "A" becomes "B": code that uses the old name fails
--
-- Restores: 3 of 5 steps exact, 2 structure only, marked below.

BEGIN;

ALTER TABLE "A" RENAME TO "B";

ALTER TABLE "B" RENAME CONSTRAINT "A_pkey" TO "B_pkey";

-- If this fails, the query at the top of this file finds the rows.
-- structure only: the values of "T"."aId" are lost
ALTER TABLE "T"
    ALTER COLUMN "y" SET NOT NULL,
    ADD COLUMN "aId" INTEGER;

-- structure only: the rows of "A" are lost
CREATE TABLE "A" (
    "id" INTEGER NOT NULL,

    CONSTRAINT "A_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "T" ADD CONSTRAINT "T_aId_fkey" FOREIGN KEY ("aId") REFERENCES "A" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

COMMIT;
