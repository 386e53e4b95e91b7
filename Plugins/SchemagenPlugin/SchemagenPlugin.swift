import Foundation
import PackagePlugin

/// Generates Swift from the `.prisma` files of a target's own folder, else from `schema/` at the
/// package's root, on every build after they change.
///
/// SwiftPM runs a plugin when the package changes, not when a schema does. So the plugin only
/// declares what may come: a file for each model of now, one for enums and composite types, and some
/// for models that are added later; the tool decides what stands in them. A target that depends on
/// `SchemagenMigrator` gets a file with its migrations too.
@main
struct SchemagenPlugin: BuildToolPlugin {
  /// How many files models that are added later share: the more, the fewer of them are compiled again
  /// when one changes.
  private static let overflowCount = 16

  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    let schema = try SchemaSource(of: target, in: context.package)
    let folder = context.pluginWorkDirectoryURL.appending(path: "Generated")
    let models = ModelScanner.models(in: schema.files)
    let overflow = (1...Self.overflowCount).map { "_Overflow\($0)" }
    let bundle = schema.migrations == nil ? [] : ["_Migrations"]
    let names = models + ["_Schema"] + overflow + bundle
    let links = (0..<schema.linkCount).map { folder.appending(path: "inputs/\($0).docc") }
    return [
      .buildCommand(
        displayName: "Generating Swift for \(target.name) from \(schema.description)",
        executable: try context.tool(named: "schemagen-swift").url,
        arguments: [
          "--output", folder.path, "--links", "\(links.count)", "--overflow", "\(overflow.count)",
        ] + schema.arguments + models,
        inputFiles: schema.inputs,
        outputFiles: names.map { folder.appending(path: "\($0).generated.swift") } + links)
    ]
  }
}
