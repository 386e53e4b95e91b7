SELECT id, mood, last FROM "Note";
