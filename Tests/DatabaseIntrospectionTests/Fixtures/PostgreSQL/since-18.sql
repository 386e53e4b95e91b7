-- What PostgreSQL 18 has added.
CREATE SCHEMA app;
CREATE EXTENSION btree_gist SCHEMA public;
CREATE TABLE app.rooms (
  id int, during tstzrange, price int, doubled int GENERATED ALWAYS AS (price * 2),
  named int CONSTRAINT must NOT NULL, plain int NOT NULL, local int NOT NULL NO INHERIT,
  CONSTRAINT rooms_pkey PRIMARY KEY (id, during WITHOUT OVERLAPS),
  CONSTRAINT later CHECK (price > 0) NOT ENFORCED,
  CONSTRAINT single UNIQUE (price, during WITHOUT OVERLAPS));
ALTER TABLE app.rooms ADD CONSTRAINT unproven NOT NULL price NOT VALID;
CREATE TABLE app.homes (id int PRIMARY KEY);
CREATE TABLE app.stays (
  room int, during tstzrange, home int REFERENCES app.homes NOT ENFORCED,
  FOREIGN KEY (room, PERIOD during) REFERENCES app.rooms (id, PERIOD during));
