-- Changes:
-- - add table "_PostToTag" with 2 columns
--
-- Risks:
-- - lock: SHARE ROW EXCLUSIVE on "Post", "Tag" for a moment: blocks writes until COMMIT
--
-- Restores: 2 of 3 steps exact, 1 structure only, marked below.

BEGIN;

-- structure only: the rows of "_PostToTag" are lost
CREATE TABLE "_PostToTag" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_PostToTag_AB_pkey" PRIMARY KEY ("A", "B")
);

CREATE INDEX "_PostToTag_B_index" ON "_PostToTag"("B");

ALTER TABLE "_PostToTag"
    ADD CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMIT;
