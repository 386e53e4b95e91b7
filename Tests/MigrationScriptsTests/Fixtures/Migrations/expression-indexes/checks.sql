INSERT INTO "Person" ("id", "name", "city") VALUES
  (1, 'Ann', 'Rome'), (2, 'Ann', 'ROME'), (3, 'ann', 'Rome'), (4, 'Bob', 'Bonn');
