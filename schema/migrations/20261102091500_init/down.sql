-- schemagen down of 20261102091500_init
-- before: 8c03b01864a501f49e23166130c5ad9ebf4b739888c1ab52f04069678fc08fb6
-- after:  6e2b2169c799c2a84b605f6b4485efd21e473eb40aa84a2b960bf20c3a8a41c9
--
-- Changes:
-- - drop table "User"
-- - drop table "Role"
-- - drop table "Permission"
-- - drop table "Session"
-- - drop table "RefreshToken"
-- - drop table "EmailVerification"
-- - drop table "MagicLink"
-- - drop table "Post"
-- - drop table "Tag"
-- - drop table "IncidentTimer"
-- - drop table "Category"
-- - drop table "Product"
-- - drop table "ProductVariant"
-- - drop table "Customer"
-- - drop table "Address"
-- - drop table "Cart"
-- - drop table "CartItem"
-- - drop table "Order"
-- - drop table "OrderItem"
-- - drop table "Payment"
-- - drop table "Invoice"
-- - drop table "Warehouse"
-- - drop table "InventoryItem"
-- - drop table "InventoryReservation"
-- - drop table "Shipment"
-- - drop table "Return"
-- - drop table "OutboxEvent"
-- - drop table "AuditEntry"
-- - drop table "_RoleToUser"
-- - drop table "_PermissionToRole"
-- - drop table "_PostToTag"
-- - drop table "_CategoryToProduct"
--
-- Risks:
-- - data loss: drops the table "Session" with all its rows
--   SELECT count(*) FROM "Session";
-- - data loss: drops the table "RefreshToken" with all its rows
--   SELECT count(*) FROM "RefreshToken";
-- - data loss: drops the table "EmailVerification" with all its rows
--   SELECT count(*) FROM "EmailVerification";
-- - data loss: drops the table "MagicLink" with all its rows
--   SELECT count(*) FROM "MagicLink";
-- - data loss: drops the table "IncidentTimer" with all its rows
--   SELECT count(*) FROM "IncidentTimer";
-- - data loss: drops the table "Address" with all its rows
--   SELECT count(*) FROM "Address";
-- - data loss: drops the table "CartItem" with all its rows
--   SELECT count(*) FROM "CartItem";
-- - data loss: drops the table "OrderItem" with all its rows
--   SELECT count(*) FROM "OrderItem";
-- - data loss: drops the table "Payment" with all its rows
--   SELECT count(*) FROM "Payment";
-- - data loss: drops the table "Invoice" with all its rows
--   SELECT count(*) FROM "Invoice";
-- - data loss: drops the table "InventoryItem" with all its rows
--   SELECT count(*) FROM "InventoryItem";
-- - data loss: drops the table "InventoryReservation" with all its rows
--   SELECT count(*) FROM "InventoryReservation";
-- - data loss: drops the table "Shipment" with all its rows
--   SELECT count(*) FROM "Shipment";
-- - data loss: drops the table "Return" with all its rows
--   SELECT count(*) FROM "Return";
-- - data loss: drops the table "OutboxEvent" with all its rows
--   SELECT count(*) FROM "OutboxEvent";
-- - data loss: drops the table "AuditEntry" with all its rows
--   SELECT count(*) FROM "AuditEntry";
-- - data loss: drops the table "_RoleToUser" with all its rows
--   SELECT count(*) FROM "_RoleToUser";
-- - data loss: drops the table "_PermissionToRole" with all its rows
--   SELECT count(*) FROM "_PermissionToRole";
-- - data loss: drops the table "_PostToTag" with all its rows
--   SELECT count(*) FROM "_PostToTag";
-- - data loss: drops the table "_CategoryToProduct" with all its rows
--   SELECT count(*) FROM "_CategoryToProduct";
-- - data loss: drops the table "Cart" with all its rows
--   SELECT count(*) FROM "Cart";
-- - data loss: drops the table "Warehouse" with all its rows
--   SELECT count(*) FROM "Warehouse";
-- - data loss: drops the table "ProductVariant" with all its rows
--   SELECT count(*) FROM "ProductVariant";
-- - data loss: drops the table "Order" with all its rows
--   SELECT count(*) FROM "Order";
-- - data loss: drops the table "Permission" with all its rows
--   SELECT count(*) FROM "Permission";
-- - data loss: drops the table "Role" with all its rows
--   SELECT count(*) FROM "Role";
-- - data loss: drops the table "Post" with all its rows
--   SELECT count(*) FROM "Post";
-- - data loss: drops the table "Tag" with all its rows
--   SELECT count(*) FROM "Tag";
-- - data loss: drops the table "Category" with all its rows
--   SELECT count(*) FROM "Category";
-- - data loss: drops the table "Product" with all its rows
--   SELECT count(*) FROM "Product";
-- - data loss: drops the table "Customer" with all its rows
--   SELECT count(*) FROM "Customer";
-- - data loss: drops the table "User" with all its rows
--   SELECT count(*) FROM "User";
--
-- Restores: every step is exact.
--
-- DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where
-- they cannot be switched off, because somebody else's transaction is open, a guard table makes
-- the DROP fail, and no row is lost.
-- A shell that goes on after an error may leave these behind; the next run drops them, and a
-- DROP TABLE by hand does: "_schemagen_guard_Session", "_schemagen_guard_RefreshToken", "_schemagen_guard_EmailVerification", "_schemagen_guard_MagicLink", "_schemagen_guard_IncidentTimer", "_schemagen_guard_Address", "_schemagen_guard_CartItem", "_schemagen_guard_OrderItem", "_schemagen_guard_Payment", "_schemagen_guard_Invoice", "_schemagen_guard_InventoryItem", "_schemagen_guard_InventoryReservation", "_schemagen_guard_Shipment", "_schemagen_guard_Return", "_schemagen_guard_OutboxEvent", "_schemagen_guard_AuditEntry", "_schemagen_guard__RoleToUser", "_schemagen_guard__PermissionToRole", "_schemagen_guard__PostToTag", "_schemagen_guard__CategoryToProduct", "_schemagen_guard_Cart", "_schemagen_guard_Warehouse", "_schemagen_guard_ProductVariant", "_schemagen_guard_Order", "_schemagen_guard_Permission", "_schemagen_guard_Role", "_schemagen_guard_Post", "_schemagen_guard_Tag", "_schemagen_guard_Category", "_schemagen_guard_Product", "_schemagen_guard_Customer", "_schemagen_guard_User"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- What a run that was refused has left behind, if there was one.
DROP TABLE IF EXISTS "_schemagen_guard_Session";
DROP TABLE IF EXISTS "_schemagen_guard_RefreshToken";
DROP TABLE IF EXISTS "_schemagen_guard_EmailVerification";
DROP TABLE IF EXISTS "_schemagen_guard_MagicLink";
DROP TABLE IF EXISTS "_schemagen_guard_IncidentTimer";
DROP TABLE IF EXISTS "_schemagen_guard_Address";
DROP TABLE IF EXISTS "_schemagen_guard_CartItem";
DROP TABLE IF EXISTS "_schemagen_guard_OrderItem";
DROP TABLE IF EXISTS "_schemagen_guard_Payment";
DROP TABLE IF EXISTS "_schemagen_guard_Invoice";
DROP TABLE IF EXISTS "_schemagen_guard_InventoryItem";
DROP TABLE IF EXISTS "_schemagen_guard_InventoryReservation";
DROP TABLE IF EXISTS "_schemagen_guard_Shipment";
DROP TABLE IF EXISTS "_schemagen_guard_Return";
DROP TABLE IF EXISTS "_schemagen_guard_OutboxEvent";
DROP TABLE IF EXISTS "_schemagen_guard_AuditEntry";
DROP TABLE IF EXISTS "_schemagen_guard__RoleToUser";
DROP TABLE IF EXISTS "_schemagen_guard__PermissionToRole";
DROP TABLE IF EXISTS "_schemagen_guard__PostToTag";
DROP TABLE IF EXISTS "_schemagen_guard__CategoryToProduct";
DROP TABLE IF EXISTS "_schemagen_guard_Cart";
DROP TABLE IF EXISTS "_schemagen_guard_Warehouse";
DROP TABLE IF EXISTS "_schemagen_guard_ProductVariant";
DROP TABLE IF EXISTS "_schemagen_guard_Order";
DROP TABLE IF EXISTS "_schemagen_guard_Permission";
DROP TABLE IF EXISTS "_schemagen_guard_Role";
DROP TABLE IF EXISTS "_schemagen_guard_Post";
DROP TABLE IF EXISTS "_schemagen_guard_Tag";
DROP TABLE IF EXISTS "_schemagen_guard_Category";
DROP TABLE IF EXISTS "_schemagen_guard_Product";
DROP TABLE IF EXISTS "_schemagen_guard_Customer";
DROP TABLE IF EXISTS "_schemagen_guard_User";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Session" ("key0", FOREIGN KEY ("key0") REFERENCES "Session" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Session" SELECT "id" FROM "Session" LIMIT 1;
DROP TABLE "Session";
DROP TABLE "_schemagen_guard_Session";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_RefreshToken" ("key0", FOREIGN KEY ("key0") REFERENCES "RefreshToken" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_RefreshToken" SELECT "id" FROM "RefreshToken" LIMIT 1;
DROP TABLE "RefreshToken";
DROP TABLE "_schemagen_guard_RefreshToken";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_EmailVerification" ("key0", FOREIGN KEY ("key0") REFERENCES "EmailVerification" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_EmailVerification" SELECT "id" FROM "EmailVerification" LIMIT 1;
DROP TABLE "EmailVerification";
DROP TABLE "_schemagen_guard_EmailVerification";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_MagicLink" ("key0", FOREIGN KEY ("key0") REFERENCES "MagicLink" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_MagicLink" SELECT "id" FROM "MagicLink" LIMIT 1;
DROP TABLE "MagicLink";
DROP TABLE "_schemagen_guard_MagicLink";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_IncidentTimer" ("key0", FOREIGN KEY ("key0") REFERENCES "IncidentTimer" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_IncidentTimer" SELECT "id" FROM "IncidentTimer" LIMIT 1;
DROP TABLE "IncidentTimer";
DROP TABLE "_schemagen_guard_IncidentTimer";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Address" ("key0", FOREIGN KEY ("key0") REFERENCES "Address" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Address" SELECT "id" FROM "Address" LIMIT 1;
DROP TABLE "Address";
DROP TABLE "_schemagen_guard_Address";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_CartItem" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "CartItem" ("cartId", "variantId") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_CartItem" SELECT "cartId", "variantId" FROM "CartItem" LIMIT 1;
DROP TABLE "CartItem";
DROP TABLE "_schemagen_guard_CartItem";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_OrderItem" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "OrderItem" ("orderId", "variantId") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_OrderItem" SELECT "orderId", "variantId" FROM "OrderItem" LIMIT 1;
DROP TABLE "OrderItem";
DROP TABLE "_schemagen_guard_OrderItem";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Payment" ("key0", FOREIGN KEY ("key0") REFERENCES "Payment" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Payment" SELECT "id" FROM "Payment" LIMIT 1;
DROP TABLE "Payment";
DROP TABLE "_schemagen_guard_Payment";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Invoice" ("key0", FOREIGN KEY ("key0") REFERENCES "Invoice" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Invoice" SELECT "id" FROM "Invoice" LIMIT 1;
DROP TABLE "Invoice";
DROP TABLE "_schemagen_guard_Invoice";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_InventoryItem" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "InventoryItem" ("warehouseId", "variantId") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_InventoryItem" SELECT "warehouseId", "variantId" FROM "InventoryItem" LIMIT 1;
DROP TABLE "InventoryItem";
DROP TABLE "_schemagen_guard_InventoryItem";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_InventoryReservation" ("key0", FOREIGN KEY ("key0") REFERENCES "InventoryReservation" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_InventoryReservation" SELECT "id" FROM "InventoryReservation" LIMIT 1;
DROP TABLE "InventoryReservation";
DROP TABLE "_schemagen_guard_InventoryReservation";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Shipment" ("key0", FOREIGN KEY ("key0") REFERENCES "Shipment" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Shipment" SELECT "id" FROM "Shipment" LIMIT 1;
DROP TABLE "Shipment";
DROP TABLE "_schemagen_guard_Shipment";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Return" ("key0", FOREIGN KEY ("key0") REFERENCES "Return" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Return" SELECT "id" FROM "Return" LIMIT 1;
DROP TABLE "Return";
DROP TABLE "_schemagen_guard_Return";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_OutboxEvent" ("key0", FOREIGN KEY ("key0") REFERENCES "OutboxEvent" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_OutboxEvent" SELECT "id" FROM "OutboxEvent" LIMIT 1;
DROP TABLE "OutboxEvent";
DROP TABLE "_schemagen_guard_OutboxEvent";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_AuditEntry" ("key0", FOREIGN KEY ("key0") REFERENCES "AuditEntry" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_AuditEntry" SELECT "id" FROM "AuditEntry" LIMIT 1;
DROP TABLE "AuditEntry";
DROP TABLE "_schemagen_guard_AuditEntry";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard__RoleToUser" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "_RoleToUser" ("A", "B") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard__RoleToUser" SELECT "A", "B" FROM "_RoleToUser" LIMIT 1;
DROP TABLE "_RoleToUser";
DROP TABLE "_schemagen_guard__RoleToUser";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard__PermissionToRole" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "_PermissionToRole" ("A", "B") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard__PermissionToRole" SELECT "A", "B" FROM "_PermissionToRole" LIMIT 1;
DROP TABLE "_PermissionToRole";
DROP TABLE "_schemagen_guard__PermissionToRole";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard__PostToTag" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "_PostToTag" ("A", "B") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard__PostToTag" SELECT "A", "B" FROM "_PostToTag" LIMIT 1;
DROP TABLE "_PostToTag";
DROP TABLE "_schemagen_guard__PostToTag";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard__CategoryToProduct" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "_CategoryToProduct" ("A", "B") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard__CategoryToProduct" SELECT "A", "B" FROM "_CategoryToProduct" LIMIT 1;
DROP TABLE "_CategoryToProduct";
DROP TABLE "_schemagen_guard__CategoryToProduct";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Cart" ("key0", FOREIGN KEY ("key0") REFERENCES "Cart" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Cart" SELECT "id" FROM "Cart" LIMIT 1;
DROP TABLE "Cart";
DROP TABLE "_schemagen_guard_Cart";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Warehouse" ("key0", FOREIGN KEY ("key0") REFERENCES "Warehouse" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Warehouse" SELECT "id" FROM "Warehouse" LIMIT 1;
DROP TABLE "Warehouse";
DROP TABLE "_schemagen_guard_Warehouse";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_ProductVariant" ("key0", FOREIGN KEY ("key0") REFERENCES "ProductVariant" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_ProductVariant" SELECT "id" FROM "ProductVariant" LIMIT 1;
DROP TABLE "ProductVariant";
DROP TABLE "_schemagen_guard_ProductVariant";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Order" ("key0", FOREIGN KEY ("key0") REFERENCES "Order" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Order" SELECT "id" FROM "Order" LIMIT 1;
DROP TABLE "Order";
DROP TABLE "_schemagen_guard_Order";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Permission" ("key0", FOREIGN KEY ("key0") REFERENCES "Permission" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Permission" SELECT "id" FROM "Permission" LIMIT 1;
DROP TABLE "Permission";
DROP TABLE "_schemagen_guard_Permission";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Role" ("key0", FOREIGN KEY ("key0") REFERENCES "Role" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Role" SELECT "id" FROM "Role" LIMIT 1;
DROP TABLE "Role";
DROP TABLE "_schemagen_guard_Role";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Post" ("key0", FOREIGN KEY ("key0") REFERENCES "Post" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Post" SELECT "id" FROM "Post" LIMIT 1;
DROP TABLE "Post";
DROP TABLE "_schemagen_guard_Post";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Tag" ("key0", FOREIGN KEY ("key0") REFERENCES "Tag" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Tag" SELECT "id" FROM "Tag" LIMIT 1;
DROP TABLE "Tag";
DROP TABLE "_schemagen_guard_Tag";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Category" ("key0", FOREIGN KEY ("key0") REFERENCES "Category" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Category" SELECT "id" FROM "Category" LIMIT 1;
DROP TABLE "Category";
DROP TABLE "_schemagen_guard_Category";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Product" ("key0", FOREIGN KEY ("key0") REFERENCES "Product" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Product" SELECT "id" FROM "Product" LIMIT 1;
DROP TABLE "Product";
DROP TABLE "_schemagen_guard_Product";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_Customer" ("key0", FOREIGN KEY ("key0") REFERENCES "Customer" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Customer" SELECT "id" FROM "Customer" LIMIT 1;
DROP TABLE "Customer";
DROP TABLE "_schemagen_guard_Customer";

-- This DROP fails where foreign keys are enforced, and deletes no row that points here.
CREATE TABLE "_schemagen_guard_User" ("key0", FOREIGN KEY ("key0") REFERENCES "User" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_User" SELECT "id" FROM "User" LIMIT 1;
DROP TABLE "User";
DROP TABLE "_schemagen_guard_User";

COMMIT;
PRAGMA foreign_keys=ON;
