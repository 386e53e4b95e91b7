import Foundation
import SchemagenRuntime

/// Posts: children of a user, parents of comments, linked to tags.
struct WritingChapter {
  let database: Database
  let story: Story
  let visit: Int

  private var posts: PostRepository { PostRepository(database) }

  func run(_ people: PeopleChapter.People) async throws {
    story.chapter("Writing")
    let post = try await posts.create(
      .init(
        authorID: people.alice.id, title: "Down the \"rabbit\" hole; DROP TABLE \"Post\"",
        slug: "rabbit-hole-\(visit)"))
    story.step(
      "posts.create(.init(authorID: alice.id, title: …))", "post \(post.id): \(post.title)")
    try await tag(post)
    try await comment(post, by: people.bob)
    let published = try await posts.update(id: post.id) {
      $0.isPublished = true
      $0.publishedAt = Date()
      $0.viewCount += 41
    }
    story.step("posts.update(id: post.id) { $0.viewCount += 41 }", "\(published.viewCount) views")
    let mine = try await UserRepository(database).posts(of: people.alice)
      .filter { $0.isPublished == true }.count()
    story.step("users.posts(of: alice).filter { $0.isPublished == true }.count()", "\(mine)")
  }

  private func tag(_ post: Post) async throws {
    let tags = TagRepository(database)
    try await tags.createMany(
      ["swift", "sql", "rabbits"].map { .init(name: $0) }, onConflict: .ignore)
    let chosen = try await tags.filter { $0.name.in(["swift", "sql"]) }.all()
    try await posts.tags(of: post).set(chosen)
    let names = try await posts.tags(of: post).order { $0.name }.all().map(\.name)
    story.step("posts.tags(of: post).set([swift, sql])", names.joined(separator: ", "))
    if let sql = chosen.first(where: { $0.name == "sql" }) {
      try await posts.tags(of: post).remove(sql)
    }
    story.step("posts.tags(of: post).remove(sql)", "\(try await posts.tags(of: post).count()) left")
  }

  private func comment(_ post: Post, by bob: User) async throws {
    let comments = CommentRepository(database)
    let comment = try await comments.create(
      .init(postID: post.id, authorID: bob.id, body: "Curiouser and curiouser!"))
    try await comments.create(.init(postID: post.id, parentID: comment.id, body: "Indeed."))
    let author = try await comments.author(of: comment)
    story.step("comments.author(of: comment)", author?.name ?? "unknown")
    let replies = try await comments.replies(of: comment).all().map(\.body)
    story.step("comments.replies(of: comment).all()", replies.joined(separator: " "))
  }
}
