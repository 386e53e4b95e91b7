/// Singulars and plurals of English nouns, as far as the names of tables need them.
enum EnglishNoun {
  /// Singulars whose plurals follow no rule.
  private static let irregular: [String: String] = [
    "person": "people", "child": "children", "man": "men", "woman": "women", "mouse": "mice",
    "foot": "feet", "tooth": "teeth", "index": "indices", "vertex": "vertices",
    "matrix": "matrices", "criterion": "criteria", "analysis": "analyses", "basis": "bases",
    "crisis": "crises", "alias": "aliases", "canvas": "canvases", "atlas": "atlases",
    "leaf": "leaves", "half": "halves", "shelf": "shelves", "life": "lives", "knife": "knives",
    "movie": "movies", "cookie": "cookies", "zombie": "zombies", "hero": "heroes",
    "potato": "potatoes", "tomato": "tomatoes", "echo": "echoes", "quiz": "quizzes",
    "bus": "buses", "gas": "gases", "lens": "lenses",
  ]

  private static let singulars = Dictionary(
    irregular.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })

  /// Nouns that have one form.
  private static let invariable: Set<String> = [
    "data", "media", "metadata", "news", "series", "species", "information", "equipment", "money",
    "staff", "stuff", "info", "sms", "gps", "dns", "css", "tls", "https", "os", "aws", "cms",
  ]

  /// The singular of a noun in small letters; the noun itself when it is one.
  static func singular(of noun: String) -> String {
    if invariable.contains(noun) { return noun }
    if let singular = singulars[noun] { return singular }
    if irregular[noun] != nil { return noun }
    if noun.count < 4 || !noun.hasSuffix("s") { return noun }
    for ending in ["ss", "us", "is", "as"] where noun.hasSuffix(ending) {
      return ["ideas", "areas", "schemas", "quotas", "agendas", "personas", "formulas", "cameras"]
        .contains(noun) ? String(noun.dropLast()) : noun
    }
    if noun.hasSuffix("ies"), noun.count > 4 { return noun.dropLast(3) + "y" }
    for ending in ["sses", "shes", "ches", "xes", "zzes", "tuses", "ruses", "puses", "nuses"]
    where noun.hasSuffix(ending) && noun != "caches" {
      return String(noun.dropLast(2))
    }
    return String(noun.dropLast())
  }

  /// The plural of a noun in small letters; the noun itself when it is one.
  static func plural(of noun: String) -> String {
    if invariable.contains(noun) || singulars[noun] != nil { return noun }
    if let plural = irregular[noun] { return plural }
    if singular(of: noun) != noun { return noun }
    let beforeLast = noun.dropLast().last
    if noun.hasSuffix("y"), let beforeLast, !"aeiou".contains(beforeLast) {
      return noun.dropLast() + "ies"
    }
    for ending in ["s", "x", "z", "ch", "sh"] where noun.hasSuffix(ending) { return noun + "es" }
    return noun + "s"
  }

  /// A name in the plural: `blogPosts` of `blogPost`.
  static func plural(ofName name: String) -> String {
    let last = NameWords(name).words.last ?? name
    guard name.lowercased().hasSuffix(last) else { return name + "s" }
    let stem = name.dropLast(last.count)
    let plural = plural(of: last)
    let begins = name.dropFirst(stem.count).first?.isUppercase == true
    return stem + (begins ? NameWords.capitalized(plural) : plural)
  }
}
