/*
 * The header of a new store.
 */
#ifndef TD_FILING_HEADER_H
#define TD_FILING_HEADER_H

#include "base/status.h"

struct td_diag;

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

/* Hold the header to its schema, before anything is made. Findings have no
 * place: there is no file yet. */
TD_MUST_CHECK enum td_status
td_store_header_check(const struct td_store_names *names, struct td_diag *diag);

#endif
