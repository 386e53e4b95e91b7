/* The row that all programs read and write, and the clock. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  int64_t id;
  char *sku;
  char *name;
  double price;
  int64_t stock;
  double weight;
  char active;
  char *note;
} Item;

static const char *select_all = "SELECT id, sku, name, price, stock, weight, active, note FROM item";

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static char *copy(const char *text, int length) {
  char *copy = malloc(length + 1);
  memcpy(copy, text, length);
  copy[length] = 0;
  return copy;
}

static void fill(Item *item, int number, char *sku, char *name, char *note) {
  sprintf(sku, "SKU-%d", number);
  sprintf(name, "An item with the number %d", number);
  sprintf(note, "note %d", number);
  *item = (Item){number, sku, name, number * 1.25, number % 1000, number % 77 / 3.0, number % 3 > 0,
                 number % 2 ? note : NULL};
}

static Item *grow(Item *items, int count, int *capacity) {
  if (count < *capacity) return items;
  *capacity = *capacity ? *capacity * 2 : 64;
  return realloc(items, *capacity * sizeof(Item));
}

/* A number that looks random, the same in every run. */
static int pick(int index, int count) { return (int)((uint32_t)index * 2654435761u % (uint32_t)count) + 1; }

static void report(double milliseconds) { printf("%.4f\n", milliseconds); }

static void die(const char *reason) {
  fprintf(stderr, "%s\n", reason);
  exit(1);
}
