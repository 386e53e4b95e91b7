import CanonicalJSON
import Testing

@Suite("Writing JSON")
struct WritingTests {
  private let document: JSONNode = [
    "none": .null, "flags": [true, false], "empty": [:], "list": [],
    "rows": [.fact([("id", .number(1)), ("gone", nil), ("tags", ["a", "b"])])],
    "pair": .fact([("inner", ["x": ["y"]])]),
  ]

  @Test("the indented layout has a line for each value")
  func indented() {
    #expect(
      document.text == """
        {
          "none": null,
          "flags": [
            true,
            false
          ],
          "empty": {},
          "list": [],
          "rows": [
            {
              "id": 1,
              "tags": [
                "a",
                "b"
              ]
            }
          ],
          "pair": {
            "inner": {
              "x": [
                "y"
              ]
            }
          }
        }
        """)
  }

  @Test("the layout of snapshots has a line for each fact")
  func facts() {
    #expect(
      document.text(in: .facts) == """
        {
          "none": null,
          "flags": [
            true,
            false
          ],
          "empty": {},
          "list": [],
          "rows": [
            {"id": 1, "tags": ["a", "b"]}
          ],
          "pair": {"inner": {"x": ["y"]}}
        }
        """)
  }

  @Test("the layout for merging keeps commas away from what takes several lines")
  func mergeable() {
    #expect(
      document.text(in: .mergeable) == """
        {
          "none": null,
          "flags": [
            true,
            false
          ]
          ,
          "empty": {},
          "list": [],
          "rows": [
            {"id": 1, "tags": ["a", "b"]}
          ]
          ,
          "pair": {"inner": {"x": ["y"]}}
        }
        """)
  }

  @Test("what has no place in a JSON string is escaped, in keys too")
  func escapes() {
    #expect(
      JSONNode.string("\0\u{8}\u{C}\u{1F}\"\\/\n\r\t\u{7F}é\u{2028}😀").text
        == #""\u0000\u0008\u000c\u001f\"\\/\n\r\t\u007fé"# + "\u{2028}😀\"")
    #expect(JSONNode.object([("\"", .null)]).text(in: .facts) == "{\n  \"\\\"\": null\n}")
  }

  @Test("every character comes back, in every layout")
  func roundTrip() throws {
    let scalars = (0...0x2_FFFF).compactMap { Unicode.Scalar(UInt32($0)) }
    let text = String(String.UnicodeScalarView(scalars))
    for layout in [JSONLayout.indented, .facts, .mergeable] {
      let read = try JSONNode(parsing: JSONNode.array([.string(text)]).text(in: layout))
      let string = try #require(try read.elements().first).string()
      #expect(string.utf8.elementsEqual(text.utf8))
    }
  }

  @Test("a number that was read is written as it was")
  func numbers() throws {
    let text = "[\n  1.50,\n  -0.0e-7,\n  123456789012345678901234567890\n]"
    #expect(try JSONNode(parsing: text).text == text)
  }
}
