SELECT id, x, json, size FROM "T" ORDER BY id;
