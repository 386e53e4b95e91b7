INSERT INTO "User" (id, role, other) VALUES
  (1, 'GUEST', ''), (2, 'MEMBER', 'a'), (3, 'MEMBER', 'b'), (4, NULL, ''), (5, 'MEMBER', 'c'), (6, 'MEMBER', 'd');
