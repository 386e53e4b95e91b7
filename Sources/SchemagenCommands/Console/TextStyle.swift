/// How a piece of text stands out on a terminal with colour.
enum TextStyle: String {
  case bold = "1"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case cyan = "36"
  case faint = "2"
}
