/*
 * A loading under way. Private to the files of it.
 */
#ifndef TD_FILING_LOAD_PARTS_H
#define TD_FILING_LOAD_PARTS_H

#include "archive/form.h"
#include "calendar/date.h"
#include "filing/filed_decision.h"
#include "filing/load_group.h"
#include "filing/load_record.h"

struct td_nomination;

/* The nomination that a row becomes. */
struct td_load_one {
	char *bytes;
	struct td_form form;
	struct td_nomination *nomination; /* NULL: it could not be read */
	char *id; /* NULL, as is the path: it has not the form of one */
	char *path;
	bool repeated; /* an earlier row is the same */
	bool refused;  /* for what its cells say: nothing is made of it */
};

/* The decision that a group of rows becomes. */
struct td_load_decided {
	const struct td_load_group *group;
	size_t row; /* the first that is not refused, whose words it takes */
	char day[TD_DATE_SIZE]; /* of loading */
	struct td_load_item *items;
	size_t *item_rows;
	size_t item_count;
	char *bytes;
	struct td_filed_decision filed;
	enum td_status placed;
};

struct td_load {
	const struct td_loading *loading;
	struct td_filing *filing;
	const struct td_awards *awards;
	struct td_load_one *ones; /* as many as rows */
	struct td_load_groups groups;
	struct td_load_decided *decided; /* as many as groups */
};

/* One commit of all that is new. */
TD_MUST_CHECK enum td_status
td_load_commit(const struct td_load *load);

/* Tell what was found about a record that was made of rows at these: of a
 * decision at the rows of its items, else at one row. */
void
td_load_tell(const struct td_load *load, const struct td_load_decided *decided,
             size_t row, const struct td_diag *found);

#endif
