-- Changes:
-- - rename column "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."changedAt" to "updatedAt"
-- - drop column "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."source"
-- - make column "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."value" optional
-- - stop keeping "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."updatedAt" up to date in the database
-- - let the database keep "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."updatedAt" up to date
--
-- Risks:
-- - data loss: drops column "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."source" with its values: code that reads it fails
--   SELECT count(*) FROM "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" WHERE "source" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" for a moment: blocks reads and writes until COMMIT
-- - note: "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."changedAt" becomes "updatedAt": code that uses the old name fails
--
-- Restores: 3 of 4 steps exact, 1 structure only, marked below.

BEGIN;

ALTER TABLE "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" RENAME COLUMN "changedAt" TO "updatedAt";

DROP TRIGGER "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountai_touch" ON "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains";

-- structure only: rows that held NULL in "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."value" keep the value that they got
ALTER TABLE "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"
    DROP COLUMN "source",
    ALTER COLUMN "value" DROP NOT NULL;

CREATE TRIGGER "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountai_touch" BEFORE UPDATE ON "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"
FOR EACH ROW WHEN (NEW."updatedAt" IS NOT DISTINCT FROM OLD."updatedAt")
EXECUTE FUNCTION "schemagen_touch"('updatedAt');

COMMIT;
