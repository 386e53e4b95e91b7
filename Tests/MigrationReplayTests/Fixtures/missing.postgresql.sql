-- What uses a table that is left out is left out.
CREATE TABLE not_in_schema (a int);
CREATE TYPE mood AS ENUM ('good');
CREATE VIEW v1 AS SELECT a FROM not_in_schema;
CREATE VIEW v2 AS SELECT v1.a FROM t, v1;
GRANT SELECT ON v2 TO PUBLIC;
COMMENT ON VIEW v2 IS 'v2';
CREATE FUNCTION f(m mood) RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t';
COMMENT ON FUNCTION f(mood) IS 'f';
CREATE FUNCTION body() RETURNS int LANGUAGE sql AS 'SELECT 1 FROM not_in_schema';
CREATE VIEW named AS WITH not_in_schema AS (SELECT 1 AS a) SELECT a FROM not_in_schema;
CREATE VIEW aliased AS SELECT not_in_schema.a FROM t not_in_schema;
CREATE MATERIALIZED VIEW m AS SELECT 1 FROM u WHERE EXISTS (SELECT 1 FROM (t JOIN not_in_schema ON true));
CREATE UNIQUE INDEX m_i ON m (a);
-- A table of the schema that was in another database schema before.
CREATE INDEX i ON s.t (lower(a));
CREATE TABLE s.t (a text);
CREATE VIEW of_t AS SELECT t.a FROM s.t;
ALTER TABLE s.t SET SCHEMA public;
