import Foundation
import PackagePlugin

/// The migrations folder of a target that can apply its migrations.
struct MigrationsPlace {
  /// The library that applies migrations.
  private static let library = "SchemagenMigrator"
  /// Links for the files and folders of migrations to come. A new Swift file plans the build again, so
  /// that they last; the tool fails when they do not.
  private static let reserve = 512

  let folder: URL
  private let package: URL

  /// - Parameters:
  ///   - schema: The folder of the schema.
  ///   - target: The target; there is no place when it does not depend on the library itself. That a
  ///     module can be imported says less: it may have been built for another target.
  init?(beside schema: URL, of target: any Target, in package: Package) {
    let isAble = target.dependencies.contains { dependency in
      switch dependency {
      case .product(let product): product.name == Self.library
      case .target(let target): target.name == Self.library
      @unknown default: false
      }
    }
    guard isAble else { return nil }
    folder = schema.appending(path: "migrations")
    self.package = package.directoryURL
  }

  /// What the tool is told.
  var arguments: [String] { ["--migrations", folder.path, "--package", package.path] }

  /// How many links stand for what is in the folder, now and later; see ``SchemaSource/linkCount``.
  var linkCount: Int {
    let below = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (below?.allObjects.count ?? 0) + Self.reserve
  }
}
