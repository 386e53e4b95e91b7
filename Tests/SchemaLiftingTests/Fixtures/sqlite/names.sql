CREATE TABLE people (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  full_name TEXT NOT NULL,
  manager_id INTEGER REFERENCES people(id) ON DELETE SET NULL
);
CREATE TABLE blog_posts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  author_id INTEGER NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  editor_id INTEGER REFERENCES people(id),
  "Title" TEXT NOT NULL DEFAULT 'it''s "new"',
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  country TEXT REFERENCES countries(code)
);
CREATE TABLE countries (code TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE profiles (
  person_id INTEGER NOT NULL UNIQUE REFERENCES people(id),
  bio TEXT
);
CREATE TABLE categories (
  id INTEGER PRIMARY KEY,
  parent_id INTEGER REFERENCES categories(id),
  slug TEXT NOT NULL
);
CREATE UNIQUE INDEX categories_slug_key ON categories(slug);
CREATE TABLE "Category" (id TEXT NOT NULL PRIMARY KEY);
