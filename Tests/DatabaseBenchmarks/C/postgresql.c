/* What a C program takes for the same jobs on PostgreSQL: program JOB URL COUNT */
#include "item.h"
#include <arpa/inet.h>
#include <libpq-fe.h>

static PGconn *db;

static PGresult *check(PGresult *result) {
  ExecStatusType status = PQresultStatus(result);
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN)
    die(PQerrorMessage(db));
  return result;
}

static void run(const char *sql) { PQclear(check(PQexec(db, sql))); }

static void prepare(const char *sql) { PQclear(check(PQprepare(db, "s", sql, 0, NULL))); }

static uint64_t swap(uint64_t value) { return __builtin_bswap64(value); }

static uint64_t wide(const char *value) {
  uint64_t bits;
  memcpy(&bits, value, 8);
  return swap(bits);
}

static int32_t narrow(const char *value) {
  uint32_t bits;
  memcpy(&bits, value, 4);
  return (int32_t)ntohl(bits);
}

static double real(const char *value) {
  uint64_t bits = wide(value);
  double number;
  memcpy(&number, &bits, 8);
  return number;
}

static char *text(PGresult *result, int row, int column) {
  if (PQgetisnull(result, row, column)) return NULL;
  return copy(PQgetvalue(result, row, column), PQgetlength(result, row, column));
}

static void read_row(PGresult *result, int row, Item *item) {
  item->id = narrow(PQgetvalue(result, row, 0));
  item->sku = text(result, row, 1);
  item->name = text(result, row, 2);
  item->price = real(PQgetvalue(result, row, 3));
  item->stock = narrow(PQgetvalue(result, row, 4));
  item->weight = real(PQgetvalue(result, row, 5));
  item->active = *PQgetvalue(result, row, 6);
  item->note = text(result, row, 7);
}

static void release(Item *item) {
  free(item->sku);
  free(item->name);
  free(item->note);
}

static void all(void) {
  PGresult *result = check(PQexecPrepared(db, "s", 0, NULL, NULL, NULL, 1));
  int count = PQntuples(result);
  Item *items = malloc(count * sizeof(Item));
  for (int row = 0; row < count; row++) read_row(result, row, &items[row]);
  PQclear(result);
  for (int row = 0; row < count; row++) release(&items[row]);
  free(items);
}

static void stream(void) {
  Item item;
  PGresult *result;
  PQsendQueryPrepared(db, "s", 0, NULL, NULL, NULL, 1);
  PQsetSingleRowMode(db);
  while ((result = PQgetResult(db))) {
    for (int row = 0; row < PQntuples(result); row++) {
      read_row(result, row, &item);
      release(&item);
    }
    PQclear(result);
  }
}

static char *put16(char *place, int16_t value) {
  uint16_t bits = htons((uint16_t)value);
  memcpy(place, &bits, 2);
  return place + 2;
}

static char *put32(char *place, int32_t value) {
  uint32_t bits = htonl((uint32_t)value);
  memcpy(place, &bits, 4);
  return place + 4;
}

static char *put_bytes(char *place, const char *value, int length) {
  place = put32(place, length);
  memcpy(place, value, length);
  return place + length;
}

static char *put_real(char *place, double value) {
  uint64_t bits;
  memcpy(&bits, &value, 8);
  bits = swap(bits);
  return put_bytes(place, (char *)&bits, 8);
}

static char *put_int(char *place, int32_t value) { return put32(put32(place, 4), value); }

static void copy_in(int count) {
  static char buffer[1 << 17];
  char sku[64], name[64], note[64];
  Item item;
  run("BEGIN");
  run("COPY item (sku, name, price, stock, weight, active, note) FROM STDIN (FORMAT binary)");
  PQputCopyData(db, "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19);
  char *place = buffer;
  for (int number = 0; number < count; number++) {
    fill(&item, number, sku, name, note);
    place = put16(place, 7);
    place = put_bytes(place, sku, strlen(sku));
    place = put_bytes(place, name, strlen(name));
    place = put_real(place, item.price);
    place = put_int(place, item.stock);
    place = put_real(place, item.weight);
    place = put_bytes(place, &item.active, 1);
    place = item.note ? put_bytes(place, note, strlen(note)) : put32(place, -1);
    if (place - buffer > 1 << 16) {
      PQputCopyData(db, buffer, place - buffer);
      place = buffer;
    }
  }
  place = put16(place, -1);
  PQputCopyData(db, buffer, place - buffer);
  PQputCopyEnd(db, NULL);
  PGresult *result;
  while ((result = PQgetResult(db))) PQclear(check(result));
  run("COMMIT");
}

static void insert(int count) {
  char sku[64], name[64], note[64];
  Item item;
  run("BEGIN");
  for (int number = 0; number < count; number++) {
    fill(&item, number, sku, name, note);
    char values[64], *price = values, *stock = values + 8, *weight = values + 16;
    uint64_t bits;
    memcpy(&bits, &item.price, 8), bits = swap(bits), memcpy(price, &bits, 8);
    memcpy(&bits, &item.weight, 8), bits = swap(bits), memcpy(weight, &bits, 8);
    put32(stock, item.stock);
    const char *list[] = {sku, name, price, stock, weight, &item.active, item.note};
    int lengths[] = {strlen(sku), strlen(name), 8, 4, 8, 1, item.note ? strlen(note) : 0};
    int formats[] = {1, 1, 1, 1, 1, 1, 1};
    PQclear(check(PQexecPrepared(db, "s", 7, list, lengths, formats, 1)));
  }
  run("COMMIT");
}

static void find(int count, int rows) {
  Item item;
  for (int i = 0; i < count; i++) {
    char key[4];
    put32(key, pick(i, rows));
    const char *values[] = {key};
    int lengths[] = {4}, formats[] = {1};
    PGresult *result = check(PQexecPrepared(db, "s", 1, values, lengths, formats, 1));
    read_row(result, 0, &item);
    release(&item);
    PQclear(result);
  }
}

int main(int argc, char **argv) {
  const char *job = argv[1];
  int count = atoi(argv[3]), rows = atoi(argv[4]);
  char sql[256];
  db = PQconnectdb(argv[2]);
  if (PQstatus(db) != CONNECTION_OK) die(PQerrorMessage(db));
  if (!strcmp(job, "create"))
    prepare("INSERT INTO item (sku, name, price, stock, weight, active, note) VALUES ($1,$2,$3,$4,$5,$6,$7)");
  else if (!strcmp(job, "all") || !strcmp(job, "stream")) prepare(select_all);
  else if (strcmp(job, "createMany")) {
    sprintf(sql, "%s WHERE id = $1", select_all);
    prepare(sql);
  }
  for (int round = 0; round < 2; round++) {
    if (!strcmp(job, "createMany") || !strcmp(job, "create")) run("TRUNCATE item");
    double start = now();
    if (!strcmp(job, "all")) all();
    else if (!strcmp(job, "stream")) stream();
    else if (!strcmp(job, "createMany")) copy_in(count);
    else if (!strcmp(job, "create")) insert(count);
    else find(count, rows);
    if (round == 1) report(now() - start);
  }
  PQfinish(db);
}
