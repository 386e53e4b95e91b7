-- Changes:
-- - rename column "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."changedAt" to "updatedAt"
-- - stop keeping "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."updatedAt" up to date in the database
-- - let the database keep "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."updatedAt" up to date
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" for a moment: blocks reads and writes until COMMIT
-- - note: "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."changedAt" becomes "updatedAt": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" RENAME COLUMN "changedAt" TO "updatedAt";

DROP TRIGGER "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountai_touch" ON "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains";

CREATE TRIGGER "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountai_touch" BEFORE UPDATE ON "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"
FOR EACH ROW WHEN (NEW."updatedAt" IS NOT DISTINCT FROM OLD."updatedAt")
EXECUTE FUNCTION "schemagen_touch"('updatedAt');

COMMIT;
