-- Changes:
-- - add table "Event" with 6 columns
--
-- Risks: none.

BEGIN;

CREATE TABLE "Event" (
    "id" INTEGER NOT NULL,
    "plain" TIMESTAMP(3)[] DEFAULT ARRAY['2019-12-31 23:00:00', '2020-01-01T01:00:00Z']::TIMESTAMP(3)[],
    "zoned" TIMESTAMPTZ[] DEFAULT ARRAY['2020-01-01T01:00:00+02:00']::TIMESTAMPTZ[],
    "days" DATE[] DEFAULT ARRAY['2019-12-31', '2020-01-02']::DATE[],
    "times" TIME[] DEFAULT ARRAY['10:00:00', '11:30:00.5']::TIME[],
    "zones" TIMETZ[] DEFAULT ARRAY['10:00:00+00', '13:00:00+00']::TIMETZ[],

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

COMMIT;
