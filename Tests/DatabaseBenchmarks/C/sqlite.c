/* What a C program takes for the same jobs on SQLite: program JOB PATH COUNT */
#include "item.h"
#include <sqlite3.h>

static sqlite3 *db;

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL)) die(sqlite3_errmsg(db));
  return statement;
}

static void run(const char *sql) {
  if (sqlite3_exec(db, sql, NULL, NULL, NULL)) die(sqlite3_errmsg(db));
}

static char *text(sqlite3_stmt *row, int column) {
  const char *value = (const char *)sqlite3_column_text(row, column);
  return value ? copy(value, sqlite3_column_bytes(row, column)) : NULL;
}

static void read_row(sqlite3_stmt *row, Item *item) {
  item->id = sqlite3_column_int64(row, 0);
  item->sku = text(row, 1);
  item->name = text(row, 2);
  item->price = sqlite3_column_double(row, 3);
  item->stock = sqlite3_column_int64(row, 4);
  item->weight = sqlite3_column_double(row, 5);
  item->active = sqlite3_column_int(row, 6);
  item->note = text(row, 7);
}

static void release(Item *item) {
  free(item->sku);
  free(item->name);
  free(item->note);
}

static void all(void) {
  sqlite3_stmt *statement = prepare(select_all);
  Item *items = NULL;
  int capacity = 0, count = 0;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    items = grow(items, count, &capacity);
    read_row(statement, &items[count++]);
  }
  sqlite3_finalize(statement);
  for (int i = 0; i < count; i++) release(&items[i]);
  free(items);
}

static void stream(void) {
  sqlite3_stmt *statement = prepare(select_all);
  Item item;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    read_row(statement, &item);
    release(&item);
  }
  sqlite3_finalize(statement);
}

static void insert(int count) {
  char sku[64], name[64], note[64];
  Item item;
  run("BEGIN IMMEDIATE");
  sqlite3_stmt *statement =
      prepare("INSERT INTO item (sku, name, price, stock, weight, active, note) VALUES (?,?,?,?,?,?,?)");
  for (int number = 0; number < count; number++) {
    fill(&item, number, sku, name, note);
    sqlite3_bind_text(statement, 1, sku, -1, SQLITE_STATIC);
    sqlite3_bind_text(statement, 2, name, -1, SQLITE_STATIC);
    sqlite3_bind_double(statement, 3, item.price);
    sqlite3_bind_int64(statement, 4, item.stock);
    sqlite3_bind_double(statement, 5, item.weight);
    sqlite3_bind_int(statement, 6, item.active);
    if (item.note) sqlite3_bind_text(statement, 7, note, -1, SQLITE_STATIC);
    else sqlite3_bind_null(statement, 7);
    if (sqlite3_step(statement) != SQLITE_DONE) die(sqlite3_errmsg(db));
    sqlite3_reset(statement);
  }
  sqlite3_finalize(statement);
  run("COMMIT");
}

static void find(int count, int rows) {
  char sql[256];
  Item item;
  sprintf(sql, "%s WHERE id = ?", select_all);
  sqlite3_stmt *statement = prepare(sql);
  for (int i = 0; i < count; i++) {
    sqlite3_bind_int64(statement, 1, pick(i, rows));
    if (sqlite3_step(statement) != SQLITE_ROW) die("no row");
    read_row(statement, &item);
    release(&item);
    sqlite3_reset(statement);
  }
  sqlite3_finalize(statement);
}

int main(int argc, char **argv) {
  const char *job = argv[1];
  int count = atoi(argv[3]), rows = atoi(argv[4]);
  if (sqlite3_open(argv[2], &db)) die(sqlite3_errmsg(db));
  for (int round = 0; round < 2; round++) {
    if (!strcmp(job, "createMany") || !strcmp(job, "create")) run("DELETE FROM item");
    double start = now();
    if (!strcmp(job, "all")) all();
    else if (!strcmp(job, "stream")) stream();
    else if (!strcmp(job, "createMany") || !strcmp(job, "create")) insert(count);
    else find(count, rows);
    if (round == 1) report(now() - start);
  }
  sqlite3_close(db);
}
