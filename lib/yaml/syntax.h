/*
 * What libyaml complains of, in words that say what to do about it.
 */
#ifndef TD_YAML_SYNTAX_H
#define TD_YAML_SYNTAX_H

#include "yaml/fault.h"
#include "yaml/input.h"

#include <yaml.h>

/*
 * Report why the parser stopped, at the place a person should look at. open
 * is where the innermost bracket stands that is not closed yet.
 */
void
td_syntax_report(const yaml_parser_t *parser, yaml_mark_t open,
                 struct td_input *source, struct td_faults *faults);

/* A place of libyaml's, which counts from 0. */
struct td_mark
td_syntax_mark(yaml_mark_t mark);

#endif
