INSERT INTO "Team" (id) VALUES (1);
INSERT INTO "User" (id, role, name, nick, "teamId") VALUES
  (1, 'GUEST', 'x', 'abcd', 1),
  (2, 'MEMBER', 'x', 'abcde', 7),
  (3, 'MEMBER', NULL, NULL, 8),
  (4, 'MEMBER', 'y', 'abcdef', NULL),
  (5, 'MEMBER', 'y', 'a', 9),
  (6, NULL, 'z', '', 9);
