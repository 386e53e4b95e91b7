SELECT id, substr(CAST(done AS TEXT), 1, 19), payload, size, extra, CASE WHEN mark THEN 'yes' END, place,
  CASE WHEN kind THEN 'A' ELSE 'B' END FROM "Event";
SELECT substr(CAST("row" AS TEXT), 1, 19), number, label FROM "Seat";
