-- Collations of ICU.
CREATE SCHEMA app;
CREATE COLLATION app.ignoring (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE app.names (plain text COLLATE app.ignoring, english text COLLATE "en-x-icu");
CREATE INDEX english ON app.names (plain COLLATE "en-x-icu", english);
