SELECT id, e, size, g, h, late, text, CASE WHEN "wasA" THEN 'yes' ELSE 'no' END, length FROM "T";
