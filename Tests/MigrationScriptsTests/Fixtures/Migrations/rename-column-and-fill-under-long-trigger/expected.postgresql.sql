-- Changes:
-- - rename column "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."updatedAt" to "changedAt"
-- - make column "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."value" required, with 1.5 for NULL
-- - add column "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."source" TEXT, with 's' || id for existing rows
-- - stop keeping "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."changedAt" up to date in the database
-- - let the database keep "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."changedAt" up to date
--
-- Risks:
-- - may fail: "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."source" is required: 's' || id must give a value for every row
--   SELECT * FROM "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" WHERE NOT (('s' || id) IS NOT NULL);
-- - lock: ACCESS EXCLUSIVE on "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" while rows are updated: blocks reads and writes until COMMIT
-- - note: "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."updatedAt" becomes "changedAt": code that uses the old name fails
-- - note: "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."value" becomes required: rows with NULL get 1.5
--   SELECT * FROM "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" WHERE "value" IS NULL;

BEGIN;

ALTER TABLE "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" RENAME COLUMN "updatedAt" TO "changedAt";

DROP TRIGGER "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountai_touch" ON "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains";

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" ADD COLUMN "source" TEXT;
UPDATE "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" SET "value" = coalesce("value", 1.5), "source" = ('s' || id);
ALTER TABLE "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"
    ALTER COLUMN "value" SET NOT NULL,
    ALTER COLUMN "source" SET NOT NULL;

CREATE TRIGGER "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountai_touch" BEFORE UPDATE ON "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"
FOR EACH ROW WHEN (NEW."changedAt" IS NOT DISTINCT FROM OLD."changedAt")
EXECUTE FUNCTION "schemagen_touch"('changedAt');

COMMIT;
