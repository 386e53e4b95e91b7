-- Changes:
-- - rename column "Item"."price" to "cost"
-- - rename column "Item"."shopId" to "shop"
-- - rename check "Item_price_check" to "Item_cost_check"
-- - rename index "Item_shopId_code_key" to "Item_shop_code_key"
-- - rename foreign key "Item_shopId_fkey" to "Item_shop_fkey"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Item" for a moment: blocks reads and writes until COMMIT
-- - note: "Item"."price" becomes "cost": code that uses the old name fails
-- - note: "Item"."shopId" becomes "shop": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Item" RENAME COLUMN "price" TO "cost";

ALTER TABLE "Item" RENAME COLUMN "shopId" TO "shop";

ALTER TABLE "Item" RENAME CONSTRAINT "Item_price_check" TO "Item_cost_check";
ALTER INDEX "Item_shopId_code_key" RENAME TO "Item_shop_code_key";
ALTER TABLE "Item" RENAME CONSTRAINT "Item_shopId_fkey" TO "Item_shop_fkey";

COMMIT;
