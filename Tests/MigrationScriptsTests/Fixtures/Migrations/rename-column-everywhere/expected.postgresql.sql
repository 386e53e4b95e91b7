-- Changes:
-- - rename column "Item"."cost" to "price"
-- - rename column "Item"."shop" to "shopId"
-- - rename check "Item_cost_check" to "Item_price_check"
-- - rename index "Item_shop_code_key" to "Item_shopId_code_key"
-- - rename foreign key "Item_shop_fkey" to "Item_shopId_fkey"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Item" for a moment: blocks reads and writes until COMMIT
-- - note: "Item"."cost" becomes "price": code that uses the old name fails
-- - note: "Item"."shop" becomes "shopId": code that uses the old name fails

BEGIN;

ALTER TABLE "Item" RENAME COLUMN "cost" TO "price";

ALTER TABLE "Item" RENAME COLUMN "shop" TO "shopId";

ALTER TABLE "Item" RENAME CONSTRAINT "Item_cost_check" TO "Item_price_check";
ALTER INDEX "Item_shop_code_key" RENAME TO "Item_shopId_code_key";
ALTER TABLE "Item" RENAME CONSTRAINT "Item_shop_fkey" TO "Item_shopId_fkey";

COMMIT;
