INSERT INTO "Note" (id, mood, last) VALUES (1, 'FINE', 'FINE'), (2, 'BAD', 'GOOD'), (3, 'GOOD', 'BAD');
