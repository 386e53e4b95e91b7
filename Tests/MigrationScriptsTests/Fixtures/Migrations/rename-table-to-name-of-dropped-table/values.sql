SELECT id, x FROM "A"; SELECT id, y FROM "T";
