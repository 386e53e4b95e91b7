-- Changes:
-- - drop index "Doc_body_done_idx" on "Doc"
-- - drop index "doc_lower" on "Doc"
-- - drop index "doc_open" on "Doc"
-- - drop unique index "doc_owner" on "Doc"
--
-- Risks: none.
--
-- Restores: every step is exact.

BEGIN;

DROP INDEX "Doc_body_done_idx";
DROP INDEX "doc_lower";
DROP INDEX "doc_open";
DROP INDEX "doc_owner";

COMMIT;
