/// The schema has errors; they have been printed.
struct InvalidSchema: Error {}
