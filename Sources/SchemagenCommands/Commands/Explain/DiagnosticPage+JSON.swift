import CanonicalJSON
import DiagnosticPages
import SchemaDiagnostics

extension DiagnosticPage {
  /// The page as `--json` shows it.
  var json: JSONNode {
    [
      "code": .string(code.rawValue), "title": .string(title), "text": .string(text),
      "wrong": .string(wrong), "right": .string(right), "links": .strings(links),
    ]
  }
}
