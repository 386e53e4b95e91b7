INSERT INTO "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" (id, value, "updatedAt") VALUES (1, 2.5, '2020-01-01 00:00:00'), (2, NULL, '2020-01-02 00:00:00');
