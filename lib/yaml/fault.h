/*
 * What is wrong with one file, counted so that a hostile one cannot fill the
 * screen: each rule is reported a few times, and then only how often more.
 */
#ifndef TD_YAML_FAULT_H
#define TD_YAML_FAULT_H

#include "diag/diag.h"

#include <stdbool.h>
#include <stddef.h>

enum {
	TD_FAULT_REPORTS_MAX = 20, /* of one rule */
	TD_FAULT_RULES = 40        /* that can be broken here, and more */
};

/* A place in the text, both from 1; the column in code points. */
struct td_mark {
	unsigned line;
	unsigned column;
};

/* How often a rule was broken. */
struct td_fault_count {
	enum td_finding_id id;
	size_t count;
	struct td_mark unlisted; /* the first that is not reported */
};

struct td_faults {
	const char *path;
	struct td_diag *diag;
	bool any;               /* the file is refused */
	bool spoiled;           /* and its tree is not what was meant */
	unsigned property_line; /* of the last anchor, alias or tag */
	size_t rules;           /* that were broken, */
	struct td_fault_count counts[TD_FAULT_RULES]; /* by their ids */
};

/* Report a fault with at most two facts; name and value NULL: none. Long
 * values are cut. */
void
td_fault_add(struct td_faults *faults, enum td_finding_id id,
             struct td_mark mark, const char *const facts[4]);

/* The same with one fact. */
void
td_fault_add_one(struct td_faults *faults, enum td_finding_id id,
                 struct td_mark mark, const char *name, const char *value);

/* Report a character as U+XXXX: a control or one that cannot be seen. */
void
td_fault_add_character(struct td_faults *faults, enum td_finding_id id,
                       struct td_mark mark, unsigned code_point);

/* Once all is read: say of each rule how many faults were not reported. */
void
td_faults_finish(const struct td_faults *faults);

#endif
