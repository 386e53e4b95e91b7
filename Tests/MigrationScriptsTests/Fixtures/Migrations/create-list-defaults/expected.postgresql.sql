-- Changes:
-- - add enum "Color" (red, green)
-- - add table "Sample" with 7 columns
--
-- Risks: none.

BEGIN;

CREATE TYPE "Color" AS ENUM ('red', 'green');

CREATE TABLE "Sample" (
    "id" SERIAL NOT NULL,
    "texts" TEXT[] DEFAULT ARRAY['a', 'it''s']::TEXT[],
    "wholes" INTEGER[] DEFAULT ARRAY[1, 2]::INTEGER[],
    "flags" BOOLEAN[] DEFAULT ARRAY[true]::BOOLEAN[],
    "none" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "colors" "Color"[] DEFAULT ARRAY['red', 'green']::"Color"[],
    "made" UUID NOT NULL DEFAULT gen_random_uuid(),

    CONSTRAINT "Sample_pkey" PRIMARY KEY ("id")
);

COMMIT;
