-- Changes:
-- - drop table "_AnExtraordinarilyLongNameThatFillsNearlyTheWholeIdentifierToCa"
--
-- Risks:
-- - data loss: drops table "_AnExtraordinarilyLongNameThatFillsNearlyTheWholeIdentifierToCa" with all its rows: code that reads it fails
--   SELECT count(*) FROM "_AnExtraordinarilyLongNameThatFillsNearlyTheWholeIdentifierToCa";
-- - lock: ACCESS EXCLUSIVE on "_AnExtraordinarilyLongNameThatFillsNearlyTheWholeIdentifierToCa", "AnExtraordinarilyLongNameThatFillsNearlyTheWholeIdentifier", "Category" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP TABLE "_AnExtraordinarilyLongNameThatFillsNearlyTheWholeIdentifierToCa";

COMMIT;
