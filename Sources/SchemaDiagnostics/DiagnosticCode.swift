/// The stable name of a kind of diagnostic, such as `S014`.
///
/// Each stage lists its codes in an extension of its own (`DiagnosticCode+Syntax.swift`, …):
/// S0xx syntax, S1xx names, S2xx types, S3xx attributes, S4xx relations, S5xx databases, S6xx
/// generated Swift.
package struct DiagnosticCode: Hashable, Sendable, CustomStringConvertible {
  package let rawValue: String

  /// For the extensions that list the codes; use their static members instead.
  package init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  package var description: String { rawValue }
}
