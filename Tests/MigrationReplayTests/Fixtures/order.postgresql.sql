-- Functions that name each other, and a view that came between.
CREATE FUNCTION even(n int) RETURNS bool LANGUAGE sql AS 'SELECT n = 0';
CREATE FUNCTION odd(n int) RETURNS bool LANGUAGE sql AS 'SELECT NOT even(n)';
CREATE VIEW v AS SELECT even(a) AS is_even FROM t;
CREATE OR REPLACE FUNCTION even(n int) RETURNS bool LANGUAGE sql AS $$ SELECT odd(n - 1) FROM v $$;
-- A name is used before the object of that name is there.
CREATE VIEW w AS SELECT a AS later FROM t;
CREATE FUNCTION later() RETURNS int LANGUAGE sql AS 'SELECT later FROM w';
-- A default uses the function, but the function takes rows of a table.
CREATE FUNCTION needed_first(r u) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION needed_first() RETURNS int LANGUAGE sql AS $$ SELECT helper(1) FROM u $$;
CREATE FUNCTION helper(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- A table uses a function that is replaced after the table was altered.
CREATE FUNCTION code() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TABLE s.x (a int);
ALTER TABLE s.x ADD COLUMN b int DEFAULT code();
CREATE OR REPLACE FUNCTION code() RETURNS int LANGUAGE sql AS 'SELECT count(b) FROM s.x';
