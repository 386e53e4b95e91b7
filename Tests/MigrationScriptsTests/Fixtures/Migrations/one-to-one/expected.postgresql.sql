-- Changes:
-- - add table "Profile" with 3 columns
--
-- Risks:
-- - lock: SHARE ROW EXCLUSIVE on "User" for a moment: blocks writes until COMMIT

BEGIN;

CREATE TABLE "Profile" (
    "id" INTEGER NOT NULL,
    "bio" TEXT NOT NULL,
    "userId" INTEGER NOT NULL,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Profile_userId_key" ON "Profile"("userId");

ALTER TABLE "Profile" ADD CONSTRAINT "Profile_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMIT;
