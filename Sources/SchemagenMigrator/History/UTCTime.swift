import Foundation

/// Formats times for the history table and the names of migrations, in UTC.
package enum UTCTime {
  /// `2026-11-21T09:30:00.000Z`, which sorts as text.
  package static func iso8601(_ seconds: Double) -> String {
    let parts = parts(of: seconds)
    let milliseconds = Int((seconds - seconds.rounded(.down)) * 1000)
    return "\(pad(parts.year, 4))-\(pad(parts.month))-\(pad(parts.day))T"
      + "\(pad(parts.hour)):\(pad(parts.minute)):\(pad(parts.second)).\(pad(milliseconds, 3))Z"
  }

  /// The seconds since 1970 of a time in the format of ``iso8601(_:)``; `nil` for other texts.
  package static func seconds(of text: String) -> Double? {
    let numbers = text.split { !("0"..."9").contains($0) }.compactMap { Int32($0) }
    guard numbers.count == 7, text.utf8.count == 24, text.hasSuffix("Z") else { return nil }
    var broken = tm()
    broken.tm_year = numbers[0] - 1900
    broken.tm_mon = numbers[1] - 1
    broken.tm_mday = numbers[2]
    broken.tm_hour = numbers[3]
    broken.tm_min = numbers[4]
    broken.tm_sec = numbers[5]
    return Double(timegm(&broken)) + Double(numbers[6]) / 1000
  }

  /// The seconds since 1970 by the system clock.
  package static var now: Double { Date().timeIntervalSince1970 }

  /// `20261121093000`, the start of a migration's id.
  package static func compact(_ seconds: Double) -> String {
    let parts = parts(of: seconds)
    return pad(parts.year, 4) + pad(parts.month) + pad(parts.day) + pad(parts.hour)
      + pad(parts.minute) + pad(parts.second)
  }

  private struct Parts {
    let year, month, day, hour, minute, second: Int
  }

  private static func parts(of seconds: Double) -> Parts {
    var time = time_t(max(0, min(seconds.rounded(.down), 253_402_300_799)))
    var broken = tm()
    gmtime_r(&time, &broken)
    return Parts(
      year: Int(broken.tm_year) + 1900, month: Int(broken.tm_mon) + 1, day: Int(broken.tm_mday),
      hour: Int(broken.tm_hour), minute: Int(broken.tm_min), second: Int(broken.tm_sec))
  }

  private static func pad(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
