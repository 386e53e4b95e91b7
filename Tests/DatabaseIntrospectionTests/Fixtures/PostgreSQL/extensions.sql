-- Types and operator classes of extensions.
CREATE SCHEMA app;
CREATE SCHEMA tools;
CREATE EXTENSION citext SCHEMA public;
CREATE EXTENSION pg_trgm SCHEMA tools;
CREATE TABLE app.people (
  email citext UNIQUE DEFAULT 'Some@One', others citext[] DEFAULT ARRAY['a']::citext[], body text);
CREATE INDEX trigrams ON app.people USING gin (body tools.gin_trgm_ops);
-- A schema of an extension with a table of its own.
CREATE SCHEMA topology;
ALTER EXTENSION pg_trgm ADD SCHEMA topology;
CREATE TABLE topology.people (id int PRIMARY KEY);
CREATE TYPE topology.kind AS ENUM ('a');
ALTER TABLE app.people ADD place int REFERENCES topology.people,
  ADD kind topology.kind DEFAULT 'a', ADD kinds topology.kind[];
CREATE INDEX signature ON app.people USING gist (body tools.gist_trgm_ops (siglen = 32));
