INSERT INTO "A" (id) VALUES (1); INSERT INTO "B" (id, x) VALUES (2, 3); INSERT INTO "T" (id, "aId", y) VALUES (4, 1, 5);
