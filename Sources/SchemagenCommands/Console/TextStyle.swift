/// A text style of a terminal with colour.
enum TextStyle: String {
  case red = "1;31"
  case green = "1;32"
  case yellow = "1;33"
}
