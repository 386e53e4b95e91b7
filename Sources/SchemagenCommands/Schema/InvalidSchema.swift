/// The schema has errors, and they have been printed.
struct InvalidSchema: Error {}
