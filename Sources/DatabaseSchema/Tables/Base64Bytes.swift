import Foundation

/// Base64, as the schema language writes bytes.
package enum Base64Bytes {
  /// The bytes of some Base64 text in hexadecimal digits; `nil` for text that is not Base64.
  package static func hexadecimal(_ text: String) -> String? {
    guard let data = Data(base64Encoded: text) else { return nil }
    let digits = Array("0123456789abcdef".utf8)
    var hexadecimal: [UInt8] = []
    hexadecimal.reserveCapacity(data.count * 2)
    for byte in data {
      hexadecimal.append(digits[Int(byte >> 4)])
      hexadecimal.append(digits[Int(byte & 15)])
    }
    return String(decoding: hexadecimal, as: UTF8.self)
  }
}
