-- Changes:
-- - add table "_AnExtraordinarilyLongNameThatFillsNearlyTheWholeIdentifierToCa" with 2 columns
--
-- Risks:
-- - lock: SHARE ROW EXCLUSIVE on "AnExtraordinarilyLongNameThatFillsNearlyTheWholeIdentifier", "Category" for a moment: blocks writes until COMMIT

BEGIN;

CREATE TABLE "_AnExtraordinarilyLongNameThatFillsNearlyTheWholeIdentifierToCa" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_AnExtraordinarilyLongNameThatFillsNearlyTheWholeIdenti_AB_pkey" PRIMARY KEY ("A", "B")
);

CREATE INDEX "_AnExtraordinarilyLongNameThatFillsNearlyTheWholeIdenti_B_index" ON "_AnExtraordinarilyLongNameThatFillsNearlyTheWholeIdentifierToCa"("B");

ALTER TABLE "_AnExtraordinarilyLongNameThatFillsNearlyTheWholeIdentifierToCa"
    ADD CONSTRAINT "_AnExtraordinarilyLongNameThatFillsNearlyTheWholeIdentif_A_fkey" FOREIGN KEY ("A") REFERENCES "AnExtraordinarilyLongNameThatFillsNearlyTheWholeIdentifier" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "_AnExtraordinarilyLongNameThatFillsNearlyTheWholeIdentif_B_fkey" FOREIGN KEY ("B") REFERENCES "Category" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMIT;
