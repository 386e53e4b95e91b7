-- Two statements on one line, the first of which is made early.
CREATE EXTENSION citext; CREATE INDEX g ON t USING gin (tags);
-- The newest text of a function is made last.
CREATE OR REPLACE FUNCTION twice(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE OR REPLACE FUNCTION twice(a integer) RETURNS int LANGUAGE sql AS 'SELECT 2';
-- Dropped in other words for its types, with its comment.
CREATE FUNCTION gone(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION gone(integer) IS 'gone';
DROP FUNCTION gone(integer);
-- Passwords are not repeated.
CREATE ROLE app LOGIN PASSWORD 'hunter2';
CREATE SUBSCRIPTION s CONNECTION 'host=h password=hunter2' PUBLICATION p;
