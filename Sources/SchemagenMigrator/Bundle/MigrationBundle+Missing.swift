extension MigrationBundle {
  /// Stands in for the bundle of a target that has none, so that the compiler says why.
  @available(
    *, unavailable,
    message: """
      the build plugin writes the bundle into a target that uses SchemagenPlugin and has the product \
      SchemagenMigrator among its own dependencies; import \
      its module to use it from another target
      """
  )
  public static var bundled: MigrationBundle {
    MigrationBundle(folder: "", schemaHasModels: true) { _ in }
  }
}
