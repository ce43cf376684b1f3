/* What a text was meant to be that has not the form it needs. Private to the
 * layer. */
#ifndef TD_SCHEMA_NEAR_FORM_H
#define TD_SCHEMA_NEAR_FORM_H

#include "schema/pattern.h"

#include <stdbool.h>

struct td_node;

/*
 * Whether a text would fit with the signs that offices write as records have
 * them: a decimal comma, %, ≥, and the mark that tells a spreadsheet of text. A
 * number alone is at least so much where that fits. Then *near is that text and
 * *wrong those signs, each in quotes, both the caller's.
 */
bool
td_near_form(char **near, char **wrong, const struct td_pattern *pattern,
             const struct td_node *node);

#endif
