extension Item.Draft {
  /// The row with some number, as in `C/item.h`.
  init(number: Int) {
    self.init(
      sku: "SKU-\(number)", name: "An item with the number \(number)",
      price: Double(number) * 1.25, stock: number % 1_000, weight: Double(number % 77) / 3,
      active: number % 3 > 0, note: number.isMultiple(of: 2) ? nil : "note \(number)")
  }
}

extension Item {
  /// The row with some number, as it is stored.
  init(number: Int) {
    let draft = Draft(number: number)
    self.init(
      id: number, sku: draft.sku, name: draft.name, price: draft.price, stock: draft.stock,
      weight: draft.weight, active: draft.active, note: draft.note)
  }
}
