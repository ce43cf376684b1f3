/* Awards of past years are loaded. */

#include "filing/load.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "check/check.h"
#include "check/policy_day.h"
#include "filing/filing.h"
#include "filing/load_cell.h"
#include "filing/load_parts.h"
#include "filing/nominate.h"
#include "record/nomination.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

static void
begin(struct td_load *load)
{
	const struct td_loading *loading = load->loading;

	if (td_reader_awards(&load->awards, load->filing->reader, NULL) !=
	    TD_FOUND)
		load->awards = NULL;
	load->ones = td_alloc(loading->count, sizeof *load->ones);
	td_load_groups_make(&load->groups, loading->rows, loading->count);
	load->decided = td_alloc(load->groups.count, sizeof *load->decided);
	for (size_t i = 0; i < load->groups.count; i++)
		load->decided[i].group = &load->groups.items[i];
}

static void
clear(struct td_load *load)
{
	for (size_t i = 0; i < load->loading->count; i++) {
		struct td_load_one *one = &load->ones[i];

		td_nomination_free(one->nomination);
		td_form_clear(&one->form);
		free(one->bytes);
		free(one->id);
		free(one->path);
	}
	for (size_t i = 0; i < load->groups.count; i++) {
		struct td_load_decided *decided = &load->decided[i];

		td_filed_decision_clear(&decided->filed);
		free(decided->items);
		free(decided->item_rows);
		free(decided->bytes);
	}
	td_load_groups_clear(&load->groups);
	free(load->decided);
	free(load->ones);
}

/* The day on which the decision at a path was loaded; false: none was. */
static bool
loaded_on(char day[TD_DATE_SIZE], struct td_reader *reader, const char *path)
{
	struct td_document *document;
	struct td_decision *held;
	bool loaded;

	if (td_reader_document(&document, reader, TD_KIND_DECISION, path,
	                       NULL) != TD_OK)
		return false;
	td_decision_read(&held, document);
	loaded = td_decision_is_loaded(held);
	if (loaded)
		td_date_format(day, held->loaded.date);
	td_decision_free(held);
	return loaded;
}

/* What is there already keeps the day on which it was loaded, so that a table
 * that is loaded twice changes nothing. */
static void
choose_day(struct td_load_decided *decided, const struct td_load *load)
{
	const struct td_load_row *row = &load->loading->rows[decided->row];
	const struct td_decision probe = {
		.paper = { .issuer = { .text = row->values[TD_LOAD_ISSUER] },
		           .number = { .text = row->values[TD_LOAD_NUMBER] } }
	};
	const char *date = row->values[TD_LOAD_DATE];
	struct td_strbuf reference = TD_STRBUF_INIT;
	char *id = td_decision_id(&probe);
	char *path = NULL;

	td_date_format(decided->day, load->filing->today);
	/* A cell may say anything; what is not filed by it has no path. */
	if (id && date) {
		td_strbuf_addf(&reference, "%.4s/%s", date, id);
		path = td_path_decision_of(reference.text);
	}
	if (path && td_snapshot_has(td_change_base(load->filing->change), path))
		(void)loaded_on(decided->day, load->filing->reader, path);
	free(path);
	td_strbuf_clear(&reference);
	free(id);
}

/* Make the nomination of a row and let the checks see it. */
static void
put_one(struct td_load *load, size_t index, const char *day)
{
	struct td_filing *filing = load->filing;
	struct td_load_one *one = &load->ones[index];
	struct td_document *document;
	size_t size;

	one->bytes = td_load_nomination(&load->loading->rows[index], day,
	                                load->awards);
	size = strlen(one->bytes);
	document = td_form_load(&one->form, filing->reader, TD_KIND_NOMINATION,
	                        load->loading->name, one->bytes, size);
	if (!document)
		return;
	td_nomination_read(&one->nomination, document);
	if (one->form.status != TD_OK)
		return;
	one->id = td_nomination_place(&one->path, filing, one->nomination,
	                              one->bytes, size);
	one->repeated = td_filing_is_put(filing, one->path);
	td_filing_put(filing, one->path, one->bytes, size);
}

/* One that has not the form of a nomination is told by itself. */
static void
list_items(struct td_load_decided *decided, const struct td_load *load)
{
	const struct td_load_group *group = decided->group;

	decided->items = td_alloc(group->count, sizeof *decided->items);
	decided->item_rows = td_alloc(group->count, sizeof *decided->item_rows);
	for (size_t i = 0; i < group->count; i++) {
		size_t row = group->rows[i];

		if (!load->ones[row].id)
			continue;
		decided->item_rows[decided->item_count] = row;
		decided->items[decided->item_count++] = (struct td_load_item){
			.nomination = load->ones[row].id,
			.row = &load->loading->rows[row]
		};
	}
}

/* Do something of which the findings are to be told at rows. */
typedef enum td_status
of_decision(struct td_filed_decision *filed, struct td_filing *filing);

static enum td_status
do_and_tell(struct td_load *load, struct td_load_decided *decided,
            of_decision *what)
{
	struct td_filing *filing = load->filing;
	struct td_diag *diag = filing->diag;
	struct td_diag *found = td_diag_new();
	enum td_status status;

	filing->diag = found;
	status = what(&decided->filed, filing);
	filing->diag = diag;
	td_load_tell(load, decided, decided->row, found);
	td_diag_free(found);
	return status;
}

/* The row whose words a decision takes; false: all are refused. */
static bool
choose_row(struct td_load_decided *decided, const struct td_load *load)
{
	const struct td_load_group *group = decided->group;

	for (size_t i = 0; i < group->count; i++) {
		decided->row = group->rows[i];
		if (!load->ones[decided->row].refused)
			return true;
	}
	return false;
}

/* Make a decision and all that it awards, and let the checks see them. */
static enum td_status
put_decided(struct td_load *load, struct td_load_decided *decided)
{
	const struct td_load_group *group = decided->group;
	const struct td_loading *loading = load->loading;
	struct td_filed_decision *filed = &decided->filed;
	enum td_status status = td_load_group_check(group, loading);

	decided->placed = TD_INVALID;
	if (!choose_row(decided, load))
		return TD_INVALID;
	choose_day(decided, load);
	for (size_t i = 0; i < group->count; i++)
		if (!load->ones[group->rows[i]].refused)
			put_one(load, group->rows[i], decided->day);
	list_items(decided, load);
	/* Without any the rows say enough. */
	if (decided->item_count == 0)
		return TD_INVALID;
	decided->bytes = td_load_decision(&loading->rows[decided->row],
	                                  decided->day, decided->items,
	                                  decided->item_count);
	filed->deciding = (struct td_deciding){ .name = loading->name,
		                                .bytes = decided->bytes,
		                                .size = strlen(
						    decided->bytes) };
	decided->placed = do_and_tell(load, decided, td_filed_decision_place);
	if (decided->placed == TD_OK)
		td_filing_put(load->filing, filed->path, decided->bytes,
		              filed->deciding.size);
	return td_worse(status, decided->placed);
}

/* All that is wrong with what has not the form of a nomination. */
static enum td_status
refuse_one(struct td_load_one *one, struct td_filing *filing,
           struct td_diag *found)
{
	enum td_status status = TD_INVALID;

	if (one->nomination)
		status = td_check_read_nomination(one->nomination, &one->form,
		                                  filing->reader, NULL, found);
	else
		td_diag_move(found, one->form.found);
	return td_worse(status, td_worse(one->form.status, TD_INVALID));
}

static enum td_status
check_one(struct td_load *load, size_t index)
{
	struct td_load_one *one = &load->ones[index];
	struct td_diag *found;
	enum td_status status;

	if (one->repeated)
		return TD_OK;
	if (one->refused)
		return TD_INVALID;
	found = td_diag_new();
	status = one->path ? td_filing_add(load->filing, one->path,
	                                   load->loading->name, one->bytes,
	                                   strlen(one->bytes), found)
	                   : refuse_one(one, load->filing, found);
	td_load_tell(load, NULL, index, found);
	td_diag_free(found);
	return status;
}

static enum td_status
check_decided(struct td_load *load, struct td_load_decided *decided)
{
	const struct td_filed_decision *filed = &decided->filed;
	enum td_status status;

	if (decided->placed != TD_OK)
		return decided->placed;
	status = do_and_tell(load, decided, td_filed_decision_check);
	return status == TD_OK
	           ? td_filing_stage(load->filing, filed->path, decided->bytes,
	                             filed->deciding.size, load->filing->diag)
	           : status;
}

enum td_status
td_load_rows(struct td_filing *filing, const struct td_loading *loading)
{
	struct td_load load = { .loading = loading, .filing = filing };
	enum td_status status = td_policy_day_check(
	    filing->reader, filing->today, TD_ERROR, filing->diag);

	if (status != TD_OK)
		return status;
	begin(&load);
	for (size_t i = 0; i < loading->count; i++)
		load.ones[i].refused = td_load_row_check(loading, i) != TD_OK;
	for (size_t i = 0; i < load.groups.count; i++)
		status = td_worse(status, put_decided(&load, &load.decided[i]));
	for (size_t i = 0; i < loading->count; i++)
		status = td_worse(status, check_one(&load, i));
	for (size_t i = 0; i < load.groups.count; i++)
		status = td_worse(status,
		                  check_decided(&load, &load.decided[i]));
	if (status == TD_OK)
		status = td_load_commit(&load);
	clear(&load);
	return status;
}
