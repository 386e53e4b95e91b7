-- Changes:
-- - rename column "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."updatedAt" to "changedAt"
-- - stop keeping "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."changedAt" up to date in the database
-- - let the database keep "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."changedAt" up to date
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" for a moment: blocks reads and writes until COMMIT
-- - note: "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."updatedAt" becomes "changedAt": code that uses the old name fails

BEGIN;

ALTER TABLE "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" RENAME COLUMN "updatedAt" TO "changedAt";

DROP TRIGGER "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountai_touch" ON "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains";

CREATE TRIGGER "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountai_touch" BEFORE UPDATE ON "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"
FOR EACH ROW WHEN (NEW."changedAt" IS NOT DISTINCT FROM OLD."changedAt")
EXECUTE FUNCTION "schemagen_touch"('changedAt');

COMMIT;
