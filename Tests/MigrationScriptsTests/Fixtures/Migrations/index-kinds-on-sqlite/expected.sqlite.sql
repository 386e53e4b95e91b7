-- Changes:
-- - add index "Doc_body_done_idx" on "Doc"
-- - add index "doc_lower" on "Doc"
-- - add index "doc_open" on "Doc"
-- - add unique index "doc_owner" on "Doc"
--
-- Risks:
-- - may fail: unique index "doc_owner" on "Doc": no two rows may give the same value
--   SELECT lower(owner), count(*) FROM "Doc" WHERE (lower(owner)) IS NOT NULL GROUP BY 1 HAVING count(*) > 1;
-- - lock: the whole database while indexes of "Doc" are built: blocks other writers until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
CREATE INDEX "Doc_body_done_idx" ON "Doc"("body" DESC, "done");
CREATE INDEX "doc_lower" ON "Doc"(lower(body));
CREATE INDEX "doc_open" ON "Doc"("owner") WHERE "done" = false;
CREATE UNIQUE INDEX "doc_owner" ON "Doc"(lower(owner));

COMMIT;
