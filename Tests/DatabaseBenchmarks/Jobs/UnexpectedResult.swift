/// A job did not find what is in the table.
struct UnexpectedResult: Error {}
