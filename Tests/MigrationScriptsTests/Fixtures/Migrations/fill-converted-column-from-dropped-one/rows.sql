INSERT INTO "T" (id, x, json, gone, size) VALUES (1, NULL, '7', '40', 2), (2, '5', NULL, 'no number', 3), (3, '123', 'null', 'xyz', 4);
