-- Changes:
-- - add table "Child" with 3 columns
--
-- Risks:
-- - lock: SHARE ROW EXCLUSIVE on "Parent" for a moment: blocks writes until COMMIT

BEGIN;

CREATE TABLE "Child" (
    "id" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "parentId" INTEGER NOT NULL,

    CONSTRAINT "Child_id_check" PRIMARY KEY ("id"),
    CONSTRAINT "Child_id_check1" CHECK (id <> 4711),
    CONSTRAINT "Child_size_check1" CHECK (size <> 4711)
);

ALTER TABLE "Child" ADD CONSTRAINT "Child_size_check" FOREIGN KEY ("parentId") REFERENCES "Parent" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
