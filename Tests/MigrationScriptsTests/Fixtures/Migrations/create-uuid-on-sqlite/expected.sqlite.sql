-- Changes:
-- - add table "Tag" with 2 columns
-- - add table "_TagToTeam" with 2 columns
-- - add column "Team"."ownerId" UUID
--
-- Risks: none.

BEGIN;

ALTER TABLE "Team" ADD COLUMN "ownerId" TEXT COLLATE NOCASE;

CREATE TABLE "Tag" (
    "id" TEXT COLLATE NOCASE NOT NULL PRIMARY KEY,
    "outer" TEXT COLLATE NOCASE,

    CONSTRAINT "Tag_outer_fkey" FOREIGN KEY ("outer") REFERENCES "Tag" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Tag_outer_id_key" ON "Tag"("outer", "id");

CREATE TABLE "_TagToTeam" (
    "A" TEXT COLLATE NOCASE NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_TagToTeam_A_fkey" FOREIGN KEY ("A") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_TagToTeam_B_fkey" FOREIGN KEY ("B") REFERENCES "Team" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "_TagToTeam_AB_unique" ON "_TagToTeam"("A", "B");
CREATE INDEX "_TagToTeam_B_index" ON "_TagToTeam"("B");

COMMIT;
