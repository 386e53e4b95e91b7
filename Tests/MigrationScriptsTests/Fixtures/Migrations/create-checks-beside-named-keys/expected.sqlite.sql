-- Changes:
-- - add table "Child" with 3 columns
--
-- Risks: none.

BEGIN;

CREATE TABLE "Child" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "size" INTEGER NOT NULL,
    "parentId" INTEGER NOT NULL,

    CONSTRAINT "Child_id_check" CHECK (id <> 4711),
    CONSTRAINT "Child_size_check" CHECK (size <> 4711),
    CONSTRAINT "Child_size_check" FOREIGN KEY ("parentId") REFERENCES "Parent" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

COMMIT;
