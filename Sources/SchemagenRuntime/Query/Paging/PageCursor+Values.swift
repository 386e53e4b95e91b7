import Foundation

extension PageCursor {
  /// Makes the cursor of a row.
  ///
  /// - Parameters:
  ///   - values: The row's values of the terms of the order.
  ///   - order: What identifies the order.
  init(_ values: [CursorValue], order: String) {
    let content = JSON.array(values.map(\.json)).description
    rawValue = Self.text(of: Data((Self.checksum(order, content) + content).utf8))
  }

  /// The values of the row.
  ///
  /// - Parameters:
  ///   - count: How many terms the order has.
  ///   - order: What identifies the order.
  /// - Throws: ``DatabaseError`` with the code `invalidCursor`.
  func values(count: Int, order: String) throws -> [CursorValue] {
    let padding = String(repeating: "=", count: (4 - rawValue.utf8.count % 4) % 4)
    let encoded = rawValue.replacing("-", with: "+").replacing("_", with: "/") + padding
    guard let data = Data(base64Encoded: encoded), Self.text(of: data) == rawValue,
      let text = String(bytes: data, encoding: .utf8), text.utf8.count > Self.checksumLength
    else { throw DatabaseError.invalidCursor("a page cursor is damaged") }
    let content = String(text.dropFirst(Self.checksumLength))
    guard text.hasPrefix(Self.checksum(order, content)) else {
      throw DatabaseError.invalidCursor("a page cursor is damaged or of a query with another order")
    }
    guard let values = JSON(parsing: content)?.array?.map(CursorValue.init), values.count == count,
      !values.contains(nil)
    else { throw DatabaseError.invalidCursor("a page cursor is damaged") }
    return values.compactMap(\.self)
  }

  /// Base64 for URLs: <https://www.rfc-editor.org/rfc/rfc4648#section-5>.
  private static func text(of data: Data) -> String {
    data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }

  private static let checksumLength = 16

  /// A number that another order, and most damage, changes: FNV-1a,
  /// <http://www.isthe.com/chongo/tech/comp/fnv/>. It is no protection against forgery.
  private static func checksum(_ order: String, _ content: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in order.utf8 + [0] + content.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: checksumLength - digits.count) + digits
  }
}

extension DatabaseError {
  /// A cursor that does not fit the query.
  static func invalidCursor(_ message: String) -> DatabaseError {
    DatabaseError(
      .invalidCursor, message, help: "begin with the first page, and keep the order of the query")
  }
}
