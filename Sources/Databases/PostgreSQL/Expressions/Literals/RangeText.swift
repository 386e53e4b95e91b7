import DatabaseTypes
import SQLLexicon

/// Texts of ranges of whole numbers and days, which the server keeps as `[low,high)`:
/// <https://www.postgresql.org/docs/current/rangetypes.html#RANGETYPES-DISCRETE>.
enum RangeText {
  static func canonical(_ text: String, of bound: String) -> String? {
    let text = text.trimmingSQLSpace()
    if text.lowercased() == "empty" { return "empty" }
    guard let open = text.first, let close = text.last, "[(".contains(open), "])".contains(close),
      !text.contains("\"")
    else { return nil }
    let bounds = text.dropFirst().dropLast()
      .split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0).trimmingSQLSpace() }
    guard bounds.count == 2, let low = place(bounds[0], of: bound, plus: open == "(" ? 1 : 0),
      let high = place(bounds[1], of: bound, plus: close == "]" ? 1 : 0)
    else { return nil }
    return low == high && !low.isEmpty ? "empty" : "[\(low),\(high))"
  }

  /// A bound as a number, moved by one where it is not a part of the range, or is the last one; an
  /// empty text stays empty.
  private static func place(_ text: String, of type: String, plus distance: Int) -> String? {
    if text.isEmpty { return "" }
    guard type == "date" else {
      return NumberText.integer(text).flatMap { Int64($0) }.flatMap {
        let (sum, isTooLarge) = $0.addingReportingOverflow(Int64(distance))
        return isTooLarge ? nil : String(sum)
      }
    }
    guard let day = TimeText.canonical(text, as: "date"), !day.hasSuffix("infinity") else {
      return nil
    }
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return CivilDay(validYear: parts[0], month: parts[1], day: parts[2]).map {
      String($0.daysSince1970 + distance)
    }
  }
}
