extension MigrationBundle {
  /// What a target without a bundle finds under this name, so that the compiler says why it has none.
  ///
  /// The build plugin writes a bundle into a target that has `SchemagenMigrator` among its own dependencies;
  /// other targets import its module.
  @available(*, unavailable, message: "add SchemagenPlugin and SchemagenMigrator to the target")
  public static var bundled: MigrationBundle {
    MigrationBundle(folder: "", schemaHasModels: true) { _ in }
  }
}
