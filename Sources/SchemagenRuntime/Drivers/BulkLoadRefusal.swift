/// Why rows are inserted by statements after all: the database does not load rows into this table.
struct BulkLoadRefusal: Error {}
