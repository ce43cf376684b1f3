/*
 * Values as they stand in the facts of a finding. Private to the layer; the
 * caller frees what is not const.
 */
#ifndef TD_SCHEMA_FACT_H
#define TD_SCHEMA_FACT_H

#include "schema/rule.h"
#include "yaml/document.h"

#include <stddef.h>

char *
td_fact_number(size_t number);

/* A scalar as it was written, cut when it is long; "[…]" or "{…}". */
char *
td_fact_excerpt(const struct td_node *node);

/* The choices of an enum: "a, b, 3". */
char *
td_fact_choices(const struct td_node *choices);

/*
 * What tells the branches of anyOf or oneOf apart: "by, forms, levels". Each
 * branch by the keys that it requires, else by its values or types.
 */
char *
td_fact_branches(const struct td_rules *branches);

/* A set of enum td_type: "null, string". */
char *
td_fact_types(unsigned types);

/* The type of a value: "integer". */
const char *
td_fact_type(const struct td_node *node);

#endif
