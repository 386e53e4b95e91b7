SELECT id, e, gone, size, g, h, i, late, text FROM "T";
