import CanonicalJSON
import SchemagenRuntime
import Testing

/// The tool and the runtime share no target, so each has its own reader of JSON: they must agree.
@Suite("JSON in the tool and the runtime")
struct JSONAgreementTests {
  @Test(
    "the tool and the runtime accept the same JSON texts",
    arguments: [
      "null", "true", " false ", "0", "-0", "-1.50e+10", "1E400", "123456789012345678901234567890",
      #""""#, #""\"\\\/\b\f\n\r\t""#, #""\u0041\ud83d\ude00""#, "\"é😀\u{7F}\u{2028}\"", "[]",
      "[1, [2, {}]]", "{}", #"{"a": {"b": null}, "": 1}"#, "\t\r\n 1",
      "", " ", "{", "[", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":1,}", "{a:1}", "{'a':1}", "01",
      "-01", "1.", ".5", "+1", "-", "1e", "0x1", "NaN", "nul", "nulll", "True", "\"", "\"\\",
      "\"\\u12\"", "\"\\u12g4\"", "\"\\x\"", "\"\\ud83d\"", "\"\\ude00\\ud83d\"", "1 2", "// x\n1",
      "\u{FEFF}1", "\u{A0}1", "\"a\tb\"", "\"a\nb\"",
    ])
  func validity(text: String) {
    let tool = try? JSONNode(parsing: text)
    let runtime = JSON(parsing: text)
    #expect((tool == nil) == (runtime == nil))
  }

  @Test(
    "the tool and the runtime read the same string",
    arguments: [
      #""""#, #""\"\\\/\b\f\n\r\t""#, #""\u0041\u0000\ud83d\ude00""#, "\"é😀\u{7F}\"",
      #""e\u0301""#,
    ])
  func strings(text: String) throws {
    let tool = try JSONNode(parsing: text).string()
    guard case .string(let runtime) = JSON(parsing: text) else {
      Issue.record("the runtime reads no string")
      return
    }
    #expect(tool.unicodeScalars.elementsEqual(runtime.unicodeScalars))
  }
}
