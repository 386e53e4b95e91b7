INSERT INTO "T" (id, e, kept, text, x, y) VALUES (1, 'A', 'A', 'B', NULL, NULL), (2, 'B', 'A', 'A', 'x', NULL), (3, 'C', 'C', 'C', NULL, 'y');
