/*
 * One check of one value, and what it finds.
 *
 * Private to the layer. A check runs quietly first, stopping at the first
 * violation and allocating nothing; only a value that fails is gone through
 * again with a list to fill.
 */
#ifndef TD_SCHEMA_VALIDATE_H
#define TD_SCHEMA_VALIDATE_H

#include "schema/rule.h"

#include <stdbool.h>
#include <stddef.h>

/* Violations listed of one document; what is worse has another cause. */
#define TD_VIOLATIONS_MAX 1000

/* Rules looked at in one check: a second. A record takes thousands. */
#define TD_STEPS_MAX ((size_t)32 * 1024 * 1024)

/* id is TD_SCHEMA_TYPE and so on: violations.c finds the facts and may choose
 * a message that says more. */
struct td_violation {
	enum td_finding_id id;
	const struct td_rule *rule;
	const struct td_node *node;  /* the place: a value, or a key */
	const struct td_node *named; /* the value of that key; else NULL */
	const struct td_node *other; /* what is missing, needed, repeated */
	unsigned types;              /* TD_SCHEMA_TYPE: what is wanted */
};

struct td_violations {
	struct td_violation *items;
	size_t count;
	size_t capacity;
};

struct td_run {
	struct td_violations *found; /* NULL: quiet */
	struct td_pattern_work *work;
	const struct td_node *named; /* while a key is checked: its value */
	size_t steps;                /* left */
	struct td_violation stuck;   /* a pattern was given up here */
};

/* Check a value. Returns whether it is valid, as far as looked at. */
bool
td_validate(struct td_run *run, const struct td_rule *rule,
            const struct td_node *node);

/* The same, listing nothing. */
bool
td_validate_quietly(struct td_run *run, const struct td_rule *rule,
                    const struct td_node *node);

/* Note a violation if the run lists them. Returns false. */
bool
td_validate_fault(struct td_run *run, enum td_finding_id id,
                  const struct td_rule *rule, const struct td_node *node,
                  const struct td_node *other);

/* Whether it is of use to look further after a violation. */
bool
td_validate_goes_on(const struct td_run *run);

/* Match a text; one that was given up on is noted as that. */
enum td_pattern_result
td_validate_pattern(struct td_run *run, const struct td_pattern *pattern,
                    const struct td_rule *rule, const struct td_node *text);

/* The keywords for lists, for maps; the value has the type. */
bool
td_validate_list(struct td_run *run, const struct td_rule *rule,
                 const struct td_node *node);

bool
td_validate_map(struct td_run *run, const struct td_rule *rule,
                const struct td_node *node);

/* List why none of the rules fits: the violations of the one that comes
 * nearest, or that the choice is open. Returns false. */
bool
td_branch_explain(struct td_run *run, const struct td_rule *rule,
                  const struct td_rules *branches, const struct td_node *node);

/* Turn violations into findings. Returns the worst status. */
enum td_status
td_violations_report(const struct td_violations *found,
                     const struct td_document *document, struct td_diag *diag);

#endif
