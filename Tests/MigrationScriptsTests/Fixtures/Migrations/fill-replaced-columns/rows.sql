INSERT INTO "Event" (id, done, payload, size, extra, note, mark, place, kind)
VALUES (1, true, 'abc', 's', NULL, 'four', 'm', 'p1', 'A'), (2, false, '', 's', 'e', 'fives', 'm', 'p2', 'B');
INSERT INTO "Seat" ("row", number, label) VALUES (true, 1, 'x'), (false, 2, 'y');
