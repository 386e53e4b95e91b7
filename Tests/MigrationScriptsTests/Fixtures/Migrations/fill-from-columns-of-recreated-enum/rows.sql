INSERT INTO "T" (id, e, gone, size, late, text) VALUES (1, 'A', 'B', 'SMALL', NULL, 'A'), (2, 'B', 'A', 'LARGE', NULL, 'B'), (3, 'B', 'B', 'LARGE', 5, 'B');
