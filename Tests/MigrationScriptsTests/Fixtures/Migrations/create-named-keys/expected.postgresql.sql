-- Changes:
-- - add table "Part" with 3 columns
--
-- Risks:
-- - lock: SHARE ROW EXCLUSIVE on "Item" for a moment: blocks writes until COMMIT

BEGIN;

CREATE TABLE "Part" (
    "item" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "part_key" PRIMARY KEY ("item", "number")
);

CREATE UNIQUE INDEX "part_code" ON "Part"("code", "number");
CREATE INDEX "part_by_code" ON "Part"("code");

ALTER TABLE "Part" ADD CONSTRAINT "part_of_item" FOREIGN KEY ("item") REFERENCES "Item" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMIT;
