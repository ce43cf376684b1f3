/*
 * The header of a new store.
 */
#ifndef TD_FILING_HEADER_H
#define TD_FILING_HEADER_H

#include "base/status.h"

#include <stdbool.h>

struct td_diag;
struct td_filing;

/* Names and ids; an id that is NULL is made from the name. */
struct td_store_names {
	const char *authority;
	const char *authority_id;
	const char *authority_kind; /* "province", "city"; NULL: as named */
	const char *standing_body;
	const char *standing_body_id;
};

/* thidua.yaml with the default policies; the caller frees it. */
char *
td_store_header(const struct td_store_names *names);

/* The units that the header names, as a new store has them in its register: the
 * authority and its standing body. */
struct td_store_bodies {
	struct td_store_body {
		char *path;
		char *bytes;
	} items[2];
};

void
td_store_bodies_make(struct td_store_bodies *bodies,
                     const struct td_store_names *names);

void
td_store_bodies_clear(struct td_store_bodies *bodies);

/* Whether the store holds at a path one of these two as a new store had it:
 * what is entered there says more of it, and takes its place. */
bool
td_store_body_is_new(struct td_filing *filing, const char *path);

/* Which of these two, of those that are in the register, is called so in one of
 * the ways of td_unit_names_same(). Returns its id, with the name that the
 * header has for it, both of which the caller frees; NULL: neither is. */
char *
td_store_body_called(char **name, struct td_filing *filing, const char *called);

/* Hold the header to its schema, before anything is made. Findings have no
 * place: there is no file yet. */
TD_MUST_CHECK enum td_status
td_store_header_check(const struct td_store_names *names, struct td_diag *diag);

#endif
