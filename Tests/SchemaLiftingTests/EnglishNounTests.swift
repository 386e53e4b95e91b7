import Testing

@testable import SchemaLifting

@Suite("English nouns") struct EnglishNounTests {
  @Test(
    "tables in the plural become models in the singular and lists in the plural",
    arguments: [
      ("posts", "post"), ("categories", "category"), ("statuses", "status"), ("boxes", "box"),
      ("addresses", "address"), ("people", "person"), ("children", "child"), ("houses", "house"),
      ("branches", "branch"), ("movies", "movie"), ("keys", "key"), ("databases", "database"),
      ("indices", "index"), ("heroes", "hero"), ("responses", "response"), ("caches", "cache"),
    ])
  func both(plural: String, singular: String) {
    #expect(EnglishNoun.singular(of: plural) == singular)
    #expect(EnglishNoun.plural(of: singular) == plural)
  }

  @Test(
    "a word that is not a plural stays",
    arguments: ["status", "news", "data", "analysis", "address", "sms"])
  func invariable(word: String) {
    #expect(EnglishNoun.singular(of: word) == word)
  }

  @Test("the last word of a name is put into the plural")
  func names() {
    #expect(EnglishNoun.plural(ofName: "blogPost") == "blogPosts")
    #expect(EnglishNoun.plural(ofName: "postCategory") == "postCategories")
    #expect(EnglishNoun.plural(ofName: "x2") == "x2s")
    #expect(EnglishNoun.plural(ofName: "userData") == "userData")
  }

  @Test("names of databases become names of Swift, and those that are fine stay")
  func identifiers() {
    #expect(IdentifierNames.model("blog_posts") == "BlogPost")
    #expect(IdentifierNames.model("BlogPosts") == "BlogPosts")
    #expect(IdentifierNames.model("USERS") == "User")
    #expect(IdentifierNames.model("2fa-tokens") == "Table2faToken")
    #expect(IdentifierNames.model("things_1") == "Thing1")
    #expect(IdentifierNames.model("orders2024") == "Order2024")
    #expect(IdentifierNames.model("2024") == "Table2024")
    #expect(IdentifierNames.model("json") == "JsonRecord")
    #expect(IdentifierNames.model("cafés") == "Cafe")
    #expect(IdentifierNames.field("created_at") == "createdAt")
    #expect(IdentifierNames.field("userID") == "userID")
    #expect(IdentifierNames.field("URLPath") == "urlPath")
    #expect(IdentifierNames.field("") == "column")
    #expect(IdentifierNames.value("IN_PROGRESS") == "IN_PROGRESS")
    #expect(IdentifierNames.value("on hold") == "onHold")
  }
}
