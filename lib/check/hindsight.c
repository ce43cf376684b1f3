/* What was known when a record was filed. */

#include "check/hindsight.h"
#include "archive/reader_filed.h"
#include "base/alloc.h"
#include "base/text.h"
#include "check/doubt.h"
#include "yaml/document.h"

#include <stdlib.h>

/* One record that is looked at, and what was found of it. */
struct looking {
	td_hindsight_rules *rules;
	void *what;
	const char *path; /* of the record */
	struct td_date filed;
	struct td_reader *reader;
	const struct td_later *later;
	struct td_diag **without; /* what is found but for each of `later`;
	                             NULL: not asked for yet */
};

static struct td_diag *
ask(enum td_status *status, td_hindsight_rules *rules, void *what,
    struct td_reader *reader)
{
	struct td_diag *found = td_diag_new();
	struct td_diag *certain = td_diag_new();

	*status = rules(what, reader, found);
	td_doubt_move(certain, found, reader);
	return certain;
}

/* What is found where nothing counts that came later, or only what one record
 * says does not. The caller frees it. */
static struct td_diag *
find_as_known(enum td_status *status, const struct looking *looking,
              const char *only)
{
	struct td_known then = { .by = looking->filed,
		                 .only = only,
		                 .is_filed = td_reader_is_filed(
				     looking->reader) };

	td_reader_know(looking->reader, &then);
	return ask(status, looking->rules, looking->what, looking->reader);
}

/* What a finding speaks of, where several stand at one place. */
static const char *
named(const struct td_finding *finding)
{
	static const char *const names[] = { "criterion",  "content",
		                             "task",       "duty",
		                             "occurrence", "person",
		                             "member" };
	const char *text = NULL;

	for (size_t i = 0; i < sizeof names / sizeof *names && !text; i++)
		text = td_finding_fact(finding, names[i]);
	return text ? text : "";
}

/* The same rule at the same place, of the same thing; what it says of it may
 * differ. */
static bool
is_same(const struct td_finding *a, const struct td_finding *b)
{
	return a->id == b->id && a->line == b->line && a->column == b->column &&
	       td_text_equal(a->path, b->path) &&
	       td_text_equal(named(a), named(b));
}

/* How many findings of a list, up to a place in it, are the same as one, and no
 * less grave: a warning does not make up for an error. */
static size_t
count_same(const struct td_diag *diag, size_t end,
           const struct td_finding *finding)
{
	size_t count = 0;

	for (size_t i = 0; i < end; i++)
		count += is_same(td_diag_at(diag, i), finding) &&
		         td_diag_at(diag, i)->severity >= finding->severity;
	return count;
}

/* Whether the finding at a place of a list is one more than another has. */
static bool
is_beyond(const struct td_diag *found, size_t index, const struct td_diag *then)
{
	const struct td_finding *finding = td_diag_at(found, index);

	return count_same(found, index, finding) >=
	       count_same(then, td_diag_count(then), finding);
}

/* The record without which the finding is not there; of several that it takes
 * together, the first. */
static const struct td_later_item *
later_of(const struct looking *looking, const struct td_diag *found,
         size_t index)
{
	for (size_t i = 0; i < looking->later->count; i++) {
		enum td_status status;

		if (looking->later->count == 1)
			break;
		if (!looking->without[i])
			looking->without[i] = find_as_known(
			    &status, looking, looking->later->items[i].path);
		if (is_beyond(found, index, looking->without[i]))
			return &looking->later->items[i];
	}
	return &looking->later->items[0];
}

static void
tell_later(const struct looking *looking, const struct td_diag *found,
           size_t index, struct td_diag *diag)
{
	const struct td_later_item *item = later_of(looking, found, index);
	char entered[TD_DATE_SIZE];

	if (item->dated)
		td_date_format(entered, item->entered);
	(void)td_diag_add_later(diag, td_diag_at(found, index), item->path,
	                        item->dated ? entered : NULL);
}

/* Rules keep back what is not worth a word beside an error. Where that is none,
 * as it came to be known later, they had something to remark. */
static void
tell_remarks(const struct td_diag *then, const struct td_diag *found,
             struct td_diag *diag)
{
	for (size_t i = 0; i < td_diag_count(then); i++) {
		const struct td_finding *finding = td_diag_at(then, i);

		if (finding->severity == TD_NOTE && is_beyond(then, i, found))
			(void)td_diag_add_copy(
			    diag, finding,
			    td_finding_place(finding, finding->path));
	}
}

/* Whether there was an error then that what came later takes away: remarks that
 * are new beside it were kept back for it, and owe nothing to what came. */
static bool
was_worse(const struct td_diag *then, const struct td_diag *found)
{
	for (size_t i = 0; i < td_diag_count(then); i++)
		if (td_diag_at(then, i)->severity == TD_ERROR &&
		    is_beyond(then, i, found))
			return true;
	return false;
}

/* Tell all that was found, each with its due weight. What came of the rules is
 * then what is left of it, or that they could not be asked. */
static enum td_status
tell(struct looking *looking, const struct td_diag *found,
     enum td_status status, struct td_diag *diag)
{
	enum td_status status_then;
	struct td_diag *then = find_as_known(&status_then, looking, NULL);
	struct td_diag *told = td_diag_new();
	bool spoke = td_diag_status(found) == status;
	bool relieved = false;
	bool keeps_remarks = was_worse(then, found);

	for (size_t i = 0; i < td_diag_count(found); i++) {
		const struct td_finding *finding = td_diag_at(found, i);

		if (td_text_equal(finding->path, looking->path) &&
		    finding->severity != TD_TROUBLE &&
		    !(keeps_remarks && finding->severity == TD_NOTE) &&
		    is_beyond(found, i, then)) {
			tell_later(looking, found, i, told);
			relieved = relieved || finding->severity == TD_ERROR;
			continue;
		}
		(void)td_diag_add_copy(
		    told, finding, td_finding_place(finding, finding->path));
	}
	if (relieved)
		tell_remarks(then, found, told);
	if (spoke)
		status = td_diag_status(told);
	td_diag_move(diag, told);
	td_diag_free(told);
	td_diag_free(then);
	return status;
}

enum td_status
td_hindsight_check(td_hindsight_rules *rules, void *what,
                   const struct td_document *document, struct td_date filed,
                   struct td_reader *reader, struct td_diag *diag)
{
	const struct td_known *known = td_reader_known(reader);
	struct td_later later = TD_LATER_INIT;
	struct td_known now = { .by = filed,
		                .later = &later,
		                .is_filed = td_reader_is_filed(reader) };
	struct looking looking = { .rules = rules,
		                   .what = what,
		                   .path = td_document_path(document),
		                   .filed = filed,
		                   .reader = reader,
		                   .later = &later };
	struct td_diag *found;
	enum td_status status;

	td_reader_know(reader, &now);
	found = ask(&status, rules, what, reader);
	if (later.count == 0 || td_diag_count(found) == 0) {
		td_diag_move(diag, found);
		goto done;
	}
	looking.without = td_alloc(later.count, sizeof *looking.without);
	status = tell(&looking, found, status, diag);
	for (size_t i = 0; i < later.count; i++)
		td_diag_free(looking.without[i]);
	free(looking.without);
done:
	td_reader_know(reader, known);
	td_diag_free(found);
	td_later_clear(&later);
	return status;
}
