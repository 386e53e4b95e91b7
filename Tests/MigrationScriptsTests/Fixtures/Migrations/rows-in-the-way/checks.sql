INSERT INTO "Team" (id) VALUES (1);
INSERT INTO "User" (id, name, nick, "teamId") VALUES
  (1, 'x', 'abcd', 1),
  (2, 'x', 'abcde', 7),
  (3, NULL, NULL, 8),
  (4, 'y', 'abcdef', NULL),
  (5, 'y', 'a', 9),
  (6, 'z', '', 9);
