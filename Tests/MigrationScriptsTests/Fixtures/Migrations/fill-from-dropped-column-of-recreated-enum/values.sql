SELECT id, kept, text, x, y, next, length FROM "T" ORDER BY id;
