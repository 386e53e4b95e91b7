-- schemagen down of 20261102091500_init
-- before: 8c03b01864a501f49e23166130c5ad9ebf4b739888c1ab52f04069678fc08fb6
-- after:  fdaf4ec41991c7acc2b07e79932dd1ca93423c549bf6ed145034ba2ce503baaf
--
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
-- - drop enum "UserRole"
-- - drop enum "ProductStatus"
-- - drop enum "CartStatus"
-- - drop enum "OrderStatus"
-- - drop enum "PaymentMethod"
-- - drop enum "PaymentStatus"
-- - drop enum "ShipmentStatus"
-- - drop enum "ReturnStatus"
-- warning: drops the table "User" with all its rows
--   find them: SELECT count(*) FROM "User"
-- warning: drops the table "Role" with all its rows
--   find them: SELECT count(*) FROM "Role"
-- warning: drops the table "Permission" with all its rows
--   find them: SELECT count(*) FROM "Permission"
-- warning: drops the table "Session" with all its rows
--   find them: SELECT count(*) FROM "Session"
-- warning: drops the table "RefreshToken" with all its rows
--   find them: SELECT count(*) FROM "RefreshToken"
-- warning: drops the table "EmailVerification" with all its rows
--   find them: SELECT count(*) FROM "EmailVerification"
-- warning: drops the table "MagicLink" with all its rows
--   find them: SELECT count(*) FROM "MagicLink"
-- warning: drops the table "Post" with all its rows
--   find them: SELECT count(*) FROM "Post"
-- warning: drops the table "Tag" with all its rows
--   find them: SELECT count(*) FROM "Tag"
-- warning: drops the table "IncidentTimer" with all its rows
--   find them: SELECT count(*) FROM "IncidentTimer"
-- warning: drops the table "Category" with all its rows
--   find them: SELECT count(*) FROM "Category"
-- warning: drops the table "Product" with all its rows
--   find them: SELECT count(*) FROM "Product"
-- warning: drops the table "ProductVariant" with all its rows
--   find them: SELECT count(*) FROM "ProductVariant"
-- warning: drops the table "Customer" with all its rows
--   find them: SELECT count(*) FROM "Customer"
-- warning: drops the table "Address" with all its rows
--   find them: SELECT count(*) FROM "Address"
-- warning: drops the table "Cart" with all its rows
--   find them: SELECT count(*) FROM "Cart"
-- warning: drops the table "CartItem" with all its rows
--   find them: SELECT count(*) FROM "CartItem"
-- warning: drops the table "Order" with all its rows
--   find them: SELECT count(*) FROM "Order"
-- warning: drops the table "OrderItem" with all its rows
--   find them: SELECT count(*) FROM "OrderItem"
-- warning: drops the table "Payment" with all its rows
--   find them: SELECT count(*) FROM "Payment"
-- warning: drops the table "Invoice" with all its rows
--   find them: SELECT count(*) FROM "Invoice"
-- warning: drops the table "Warehouse" with all its rows
--   find them: SELECT count(*) FROM "Warehouse"
-- warning: drops the table "InventoryItem" with all its rows
--   find them: SELECT count(*) FROM "InventoryItem"
-- warning: drops the table "InventoryReservation" with all its rows
--   find them: SELECT count(*) FROM "InventoryReservation"
-- warning: drops the table "Shipment" with all its rows
--   find them: SELECT count(*) FROM "Shipment"
-- warning: drops the table "Return" with all its rows
--   find them: SELECT count(*) FROM "Return"
-- warning: drops the table "OutboxEvent" with all its rows
--   find them: SELECT count(*) FROM "OutboxEvent"
-- warning: drops the table "AuditEntry" with all its rows
--   find them: SELECT count(*) FROM "AuditEntry"
-- warning: drops the table "_RoleToUser" with all its rows
--   find them: SELECT count(*) FROM "_RoleToUser"
-- warning: drops the table "_PermissionToRole" with all its rows
--   find them: SELECT count(*) FROM "_PermissionToRole"
-- warning: drops the table "_PostToTag" with all its rows
--   find them: SELECT count(*) FROM "_PostToTag"
-- warning: drops the table "_CategoryToProduct" with all its rows
--   find them: SELECT count(*) FROM "_CategoryToProduct"

PRAGMA defer_foreign_keys=OFF;
PRAGMA foreign_keys=OFF;
BEGIN;

-- left behind by a run that was refused, if there was one:
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

CREATE TABLE "_schemagen_guard_Session" ("key0", FOREIGN KEY ("key0") REFERENCES "Session" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Session" SELECT "id" FROM "Session" LIMIT 1;
DROP TABLE "Session";
DROP TABLE "_schemagen_guard_Session";

CREATE TABLE "_schemagen_guard_RefreshToken" ("key0", FOREIGN KEY ("key0") REFERENCES "RefreshToken" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_RefreshToken" SELECT "id" FROM "RefreshToken" LIMIT 1;
DROP TABLE "RefreshToken";
DROP TABLE "_schemagen_guard_RefreshToken";

CREATE TABLE "_schemagen_guard_EmailVerification" ("key0", FOREIGN KEY ("key0") REFERENCES "EmailVerification" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_EmailVerification" SELECT "id" FROM "EmailVerification" LIMIT 1;
DROP TABLE "EmailVerification";
DROP TABLE "_schemagen_guard_EmailVerification";

CREATE TABLE "_schemagen_guard_MagicLink" ("key0", FOREIGN KEY ("key0") REFERENCES "MagicLink" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_MagicLink" SELECT "id" FROM "MagicLink" LIMIT 1;
DROP TABLE "MagicLink";
DROP TABLE "_schemagen_guard_MagicLink";

CREATE TABLE "_schemagen_guard_IncidentTimer" ("key0", FOREIGN KEY ("key0") REFERENCES "IncidentTimer" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_IncidentTimer" SELECT "id" FROM "IncidentTimer" LIMIT 1;
DROP TABLE "IncidentTimer";
DROP TABLE "_schemagen_guard_IncidentTimer";

CREATE TABLE "_schemagen_guard_Address" ("key0", FOREIGN KEY ("key0") REFERENCES "Address" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Address" SELECT "id" FROM "Address" LIMIT 1;
DROP TABLE "Address";
DROP TABLE "_schemagen_guard_Address";

CREATE TABLE "_schemagen_guard_CartItem" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "CartItem" ("cartId", "variantId") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_CartItem" SELECT "cartId", "variantId" FROM "CartItem" LIMIT 1;
DROP TABLE "CartItem";
DROP TABLE "_schemagen_guard_CartItem";

CREATE TABLE "_schemagen_guard_OrderItem" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "OrderItem" ("orderId", "variantId") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_OrderItem" SELECT "orderId", "variantId" FROM "OrderItem" LIMIT 1;
DROP TABLE "OrderItem";
DROP TABLE "_schemagen_guard_OrderItem";

CREATE TABLE "_schemagen_guard_Payment" ("key0", FOREIGN KEY ("key0") REFERENCES "Payment" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Payment" SELECT "id" FROM "Payment" LIMIT 1;
DROP TABLE "Payment";
DROP TABLE "_schemagen_guard_Payment";

CREATE TABLE "_schemagen_guard_Invoice" ("key0", FOREIGN KEY ("key0") REFERENCES "Invoice" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Invoice" SELECT "id" FROM "Invoice" LIMIT 1;
DROP TABLE "Invoice";
DROP TABLE "_schemagen_guard_Invoice";

CREATE TABLE "_schemagen_guard_InventoryItem" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "InventoryItem" ("warehouseId", "variantId") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_InventoryItem" SELECT "warehouseId", "variantId" FROM "InventoryItem" LIMIT 1;
DROP TABLE "InventoryItem";
DROP TABLE "_schemagen_guard_InventoryItem";

CREATE TABLE "_schemagen_guard_InventoryReservation" ("key0", FOREIGN KEY ("key0") REFERENCES "InventoryReservation" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_InventoryReservation" SELECT "id" FROM "InventoryReservation" LIMIT 1;
DROP TABLE "InventoryReservation";
DROP TABLE "_schemagen_guard_InventoryReservation";

CREATE TABLE "_schemagen_guard_Shipment" ("key0", FOREIGN KEY ("key0") REFERENCES "Shipment" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Shipment" SELECT "id" FROM "Shipment" LIMIT 1;
DROP TABLE "Shipment";
DROP TABLE "_schemagen_guard_Shipment";

CREATE TABLE "_schemagen_guard_Return" ("key0", FOREIGN KEY ("key0") REFERENCES "Return" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Return" SELECT "id" FROM "Return" LIMIT 1;
DROP TABLE "Return";
DROP TABLE "_schemagen_guard_Return";

CREATE TABLE "_schemagen_guard_OutboxEvent" ("key0", FOREIGN KEY ("key0") REFERENCES "OutboxEvent" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_OutboxEvent" SELECT "id" FROM "OutboxEvent" LIMIT 1;
DROP TABLE "OutboxEvent";
DROP TABLE "_schemagen_guard_OutboxEvent";

CREATE TABLE "_schemagen_guard_AuditEntry" ("key0", FOREIGN KEY ("key0") REFERENCES "AuditEntry" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_AuditEntry" SELECT "id" FROM "AuditEntry" LIMIT 1;
DROP TABLE "AuditEntry";
DROP TABLE "_schemagen_guard_AuditEntry";

CREATE TABLE "_schemagen_guard__RoleToUser" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "_RoleToUser" ("A", "B") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard__RoleToUser" SELECT "A", "B" FROM "_RoleToUser" LIMIT 1;
DROP TABLE "_RoleToUser";
DROP TABLE "_schemagen_guard__RoleToUser";

CREATE TABLE "_schemagen_guard__PermissionToRole" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "_PermissionToRole" ("A", "B") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard__PermissionToRole" SELECT "A", "B" FROM "_PermissionToRole" LIMIT 1;
DROP TABLE "_PermissionToRole";
DROP TABLE "_schemagen_guard__PermissionToRole";

CREATE TABLE "_schemagen_guard__PostToTag" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "_PostToTag" ("A", "B") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard__PostToTag" SELECT "A", "B" FROM "_PostToTag" LIMIT 1;
DROP TABLE "_PostToTag";
DROP TABLE "_schemagen_guard__PostToTag";

CREATE TABLE "_schemagen_guard__CategoryToProduct" ("key0", "key1", FOREIGN KEY ("key0", "key1") REFERENCES "_CategoryToProduct" ("A", "B") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard__CategoryToProduct" SELECT "A", "B" FROM "_CategoryToProduct" LIMIT 1;
DROP TABLE "_CategoryToProduct";
DROP TABLE "_schemagen_guard__CategoryToProduct";

CREATE TABLE "_schemagen_guard_Cart" ("key0", FOREIGN KEY ("key0") REFERENCES "Cart" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Cart" SELECT "id" FROM "Cart" LIMIT 1;
DROP TABLE "Cart";
DROP TABLE "_schemagen_guard_Cart";

CREATE TABLE "_schemagen_guard_Warehouse" ("key0", FOREIGN KEY ("key0") REFERENCES "Warehouse" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Warehouse" SELECT "id" FROM "Warehouse" LIMIT 1;
DROP TABLE "Warehouse";
DROP TABLE "_schemagen_guard_Warehouse";

CREATE TABLE "_schemagen_guard_ProductVariant" ("key0", FOREIGN KEY ("key0") REFERENCES "ProductVariant" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_ProductVariant" SELECT "id" FROM "ProductVariant" LIMIT 1;
DROP TABLE "ProductVariant";
DROP TABLE "_schemagen_guard_ProductVariant";

CREATE TABLE "_schemagen_guard_Order" ("key0", FOREIGN KEY ("key0") REFERENCES "Order" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Order" SELECT "id" FROM "Order" LIMIT 1;
DROP TABLE "Order";
DROP TABLE "_schemagen_guard_Order";

CREATE TABLE "_schemagen_guard_Permission" ("key0", FOREIGN KEY ("key0") REFERENCES "Permission" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Permission" SELECT "id" FROM "Permission" LIMIT 1;
DROP TABLE "Permission";
DROP TABLE "_schemagen_guard_Permission";

CREATE TABLE "_schemagen_guard_Role" ("key0", FOREIGN KEY ("key0") REFERENCES "Role" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Role" SELECT "id" FROM "Role" LIMIT 1;
DROP TABLE "Role";
DROP TABLE "_schemagen_guard_Role";

CREATE TABLE "_schemagen_guard_Post" ("key0", FOREIGN KEY ("key0") REFERENCES "Post" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Post" SELECT "id" FROM "Post" LIMIT 1;
DROP TABLE "Post";
DROP TABLE "_schemagen_guard_Post";

CREATE TABLE "_schemagen_guard_Tag" ("key0", FOREIGN KEY ("key0") REFERENCES "Tag" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Tag" SELECT "id" FROM "Tag" LIMIT 1;
DROP TABLE "Tag";
DROP TABLE "_schemagen_guard_Tag";

CREATE TABLE "_schemagen_guard_Category" ("key0", FOREIGN KEY ("key0") REFERENCES "Category" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Category" SELECT "id" FROM "Category" LIMIT 1;
DROP TABLE "Category";
DROP TABLE "_schemagen_guard_Category";

CREATE TABLE "_schemagen_guard_Product" ("key0", FOREIGN KEY ("key0") REFERENCES "Product" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Product" SELECT "id" FROM "Product" LIMIT 1;
DROP TABLE "Product";
DROP TABLE "_schemagen_guard_Product";

CREATE TABLE "_schemagen_guard_Customer" ("key0", FOREIGN KEY ("key0") REFERENCES "Customer" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_Customer" SELECT "id" FROM "Customer" LIMIT 1;
DROP TABLE "Customer";
DROP TABLE "_schemagen_guard_Customer";

CREATE TABLE "_schemagen_guard_User" ("key0", FOREIGN KEY ("key0") REFERENCES "User" ("id") ON DELETE RESTRICT);
INSERT INTO "_schemagen_guard_User" SELECT "id" FROM "User" LIMIT 1;
DROP TABLE "User";
DROP TABLE "_schemagen_guard_User";

COMMIT;
PRAGMA foreign_keys=ON;
