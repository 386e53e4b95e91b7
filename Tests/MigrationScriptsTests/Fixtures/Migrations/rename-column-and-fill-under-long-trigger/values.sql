SELECT id, value, source, substr(CAST("changedAt" AS TEXT), 1, 10) FROM "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains";
