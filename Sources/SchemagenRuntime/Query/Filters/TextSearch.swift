/// Words to look for in a text, and the language that they are in.
struct TextSearch: Sendable {
  let words: String
  let language: String
}
