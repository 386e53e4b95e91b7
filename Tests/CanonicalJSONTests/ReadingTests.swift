import CanonicalJSON
import Testing

@Suite("Reading JSON")
struct ReadingTests {
  @Test("objects keep their order, numbers their text, values their line")
  func order() throws {
    let text = "{\n  \"b\": 1.50,\n  \"a\": [true,\n    null, -0e+10],\n\"\": {}\n}"
    let object = try JSONObject(JSONNode(parsing: text))
    #expect(object.members.map(\.key) == ["b", "a", ""])
    #expect(object.members.map(\.value.line) == [2, 3, 5])
    #expect(object["b"]?.content == .number("1.50"))
    let list = try object.required("a").elements()
    #expect(list.map(\.line) == [3, 4, 4])
    #expect(list.map(\.content) == [.boolean(true), .null, .number("-0e+10")])
  }

  @Test(
    "every escape is read",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u0041\u00e9\u00C9\u20ac\u0000""#, "AéÉ€\0"),
      (#""\ud83d\ude00 \uDBFF\uDFFF""#, "😀 \u{10FFFF}"),
      ("\"é€😀\u{7F}\u{2028}\"", "é€😀\u{7F}\u{2028}"),
      (#""\uffff\ue000\ud7ff""#, "\u{FFFF}\u{E000}\u{D7FF}"),
    ])
  func escapes(text: String, value: String) throws {
    #expect(try JSONNode(parsing: text).string().unicodeScalars.elementsEqual(value.unicodeScalars))
  }

  @Test(
    "what RFC 8259 does not allow is refused",
    arguments: [
      "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}", "{1:2}", "{,}", "[1,]", "[,1]",
      "[1 2]", "[1}", "01", "-01", "1.", ".5", "+1", "-", "1e", "1e+", "0x1", "1_000", "NaN",
      "Infinity", "nul", "nulll", "True", "\"", "\"\\", "\"\\u", "\"\\u12\"", "\"\\u12g4\"",
      "\"\\u+123\"", "\"\\x\"", "\"\\U0041\"", "1 2", "// x\n1", "/* x */ 1", "\u{FEFF}1",
      "\u{A0}1", "\"a\tb\"", "\"\u{1}\"", "\"a\nb\"",
    ])
  func refused(text: String) {
    #expect(throws: JSONError.self) { try JSONNode(parsing: text) }
  }

  @Test(
    "half of a surrogate pair is refused",
    arguments: [
      #""\ud83d""#, #""\ude00""#, #""\ud83d\ud83d""#, #""\ud83d\n""#, #""\ud83dx""#,
      #""\ude00\ud83d""#, #""\ud83d\u0041""#,
    ])
  func surrogates(text: String) {
    let error = #expect(throws: JSONError.self) { try JSONNode(parsing: text) }
    #expect(error?.message == "an escape is half of a surrogate pair")
  }

  @Test(
    "an error names the line and what is wrong",
    arguments: [
      ("", 1, "the file ends too early"),
      ("[1,\n\n", 3, "the file ends too early"),
      ("{\"a\": \"x\n\"}", 1, "a string is not closed"),
      ("[\n\"a\tb\"]", 2, "a control character in a string must be escaped"),
      ("[\n1.x]", 2, "a number lacks a digit"),
      ("\n\"\\q\"", 2, "an invalid escape"),
      ("{\"a\": 1,\n\"a\":\n2}", 2, "the key \"a\" is a duplicate"),
      ("{}\n{}", 2, "something after the end"),
      ("{\n\"a\" 1}", 2, "a colon is expected"),
      ("[1\n2]", 2, "a comma or a closing bracket is expected"),
      ("{\"a\": 1\n\"b\": 2}", 2, "a comma or a closing brace is expected"),
      ("{\n1: 2}", 2, "a key in quotes is expected"),
      ("[\nwhat]", 2, "a JSON value is expected"),
    ])
  func mistakes(text: String, line: Int, message: String) {
    #expect(throws: JSONError(line: line, message)) { try JSONNode(parsing: text) }
  }

  @Test(
    "marks of a merge conflict are named wherever git leaves them",
    arguments: ["<<<<<<< HEAD", "||||||| base", "=======", ">>>>>>> theirs"])
  func mergeConflict(mark: String) {
    for text in [
      "\n\(mark)", "[\n\(mark)", "[1,\n\(mark)", "[1\n\(mark)", "{\n\(mark)", "{}\n\(mark)",
    ] {
      #expect(throws: JSONError(line: 2, "a mark of an unresolved merge conflict")) {
        try JSONNode(parsing: text)
      }
    }
  }

  @Test("a key that is there twice is an error, unless it is allowed")
  func duplicates() throws {
    let text = #"{"a": 1, "b": 2, "\u0061": 3}"#
    #expect(throws: JSONError.self) { try JSONNode(parsing: text) }
    let object = try JSONObject(JSONNode(parsing: text, allowsDuplicateKeys: true))
    #expect(object.members.map(\.key) == ["a", "b", "a"])
    // Two ways of writing é are two keys, although the strings are equal in Swift.
    #expect(throws: Never.self) { try JSONNode(parsing: "{\"\u{E9}\": 1, \"e\u{301}\": 2}") }
  }

  @Test("a large object with a duplicate at its end is refused")
  func manyKeys() {
    let members = (0..<20_000).map { "\"k\($0)\": 0" }.joined(separator: ",\n")
    #expect(throws: Never.self) { try JSONNode(parsing: "{\(members)}") }
    let error = #expect(throws: JSONError.self) {
      try JSONNode(parsing: "{\(members),\n\"k19999\": 0}")
    }
    #expect(error == JSONError(line: 20_001, "the key \"k19999\" is a duplicate"))
  }

  @Test("members say what is missing or of another type")
  func members() throws {
    let object = try JSONObject(JSONNode(parsing: "{\n\"a\": 1,\n\"b\": \"x\"\n}"))
    #expect(try object.required("a").integer() == 1)
    #expect(try object.string("b") == "x")
    #expect(try object.optionalString("c") == nil)
    #expect(throws: JSONError(line: 1, "\"c\" is missing")) { try object.string("c") }
    #expect(throws: JSONError(line: 2, "a text is expected")) { try object.string("a") }
    #expect(throws: JSONError(line: 3, "\"b\" must be true or false")) { try object.flag("b") }
    #expect(throws: JSONError(line: 3, "a list is expected")) {
      try object.required("b").elements()
    }
    #expect(throws: JSONError(line: 3, "an object is expected")) {
      try JSONObject(object.required("b"))
    }
    #expect(throws: JSONError(line: 3, "a whole number is expected")) {
      try object.required("b").integer()
    }
  }
}
