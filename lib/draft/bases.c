/* What a document cites as its basis. */

#include "draft/bases.h"
#include "base/strbuf.h"
#include "record/shipped.h"
#include "rules/citing_rules.h"

#include <string.h>

static void
be_later(struct td_day *latest, const struct td_day *day)
{
	if (day->given &&
	    (!latest->given || td_date_compare(day->date, latest->date) > 0))
		*latest = *day;
}

/* The document's own day; while it has none, that of the last that happened
 * to what it is about. */
static struct td_day
day_of_law(const struct td_facts *facts)
{
	struct td_day day = facts->date;

	for (size_t i = 0; !facts->date.given && i < facts->subject_count;
	     i++) {
		const struct td_matter *matter = &facts->subjects[i].matter;

		be_later(&day, &matter->nomination->received);
		for (size_t j = 0; j < matter->event_count; j++) {
			struct td_day of = td_corrected_day(matter->events,
			                                    matter->event_count,
			                                    &matter->events[j]);

			be_later(&day, &of);
		}
	}
	return day;
}

/* The rows that word citations: the store's own, or those that came with the
 * suite where it has none yet. */
static const struct td_procedure *
rows_of(const struct td_facts *facts)
{
	const struct td_procedure *own = facts->procedure;

	for (size_t i = 0; own && i < own->rule_count; i++)
		if (strncmp(own->rules[i].id.text, TD_CITE_ROWS,
		            strlen(TD_CITE_ROWS)) == 0)
			return own;
	return facts->shipped;
}

static const char *
row_id(enum td_placeholder holder)
{
	switch (holder) {
	case TD_HOLDER_LAW:
		return TD_CITE_ROWS "law";
	case TD_HOLDER_DECREE:
		return TD_CITE_ROWS "decree";
	case TD_HOLDER_LOCAL_GOVERNMENT_LAW:
		return TD_CITE_ROWS "local-government-law";
	default:
		return NULL;
	}
}

bool
td_basis_add(struct td_strbuf *out, const struct td_facts *facts,
             enum td_placeholder holder)
{
	struct td_day day = day_of_law(facts);
	const struct td_procedure_rule *row = day.given ? td_procedure_find(
							      rows_of(facts),
							      row_id(holder),
							      day.date)
	                                                : NULL;

	if (row)
		td_strbuf_add(out, row->text);
	return row != NULL;
}

/* What a text of the template leaves open of the law. */
static enum td_status
check_open(const struct td_facts *facts, const char *text, struct td_date on,
           struct td_diag *diag)
{
	struct td_strbuf unused = TD_STRBUF_INIT;
	enum td_status status = TD_OK;
	char date[TD_DATE_SIZE];
	struct td_piece piece;

	td_date_format(date, on);
	for (size_t used; (used = td_template_next(&piece, text)) > 0;
	     text += used)
		if (piece.is_holder && row_id(piece.holder) &&
		    !td_basis_add(&unused, facts, piece.holder))
			status = td_worse(
			    status,
			    td_diag_add(diag, TD_DRAFT_BASIS_OPEN, TD_NO_PLACE,
			                "placeholder",
			                td_placeholder_name(piece.holder),
			                "date", date, NULL));
	td_strbuf_clear(&unused);
	return status;
}

static enum td_status
check_cited(const struct td_facts *facts, const char *basis, struct td_date on,
            struct td_diag *diag)
{
	const struct td_procedure_rule *now;
	const struct td_procedure_rule *other = td_rule_basis_in_force(
	    &now, rows_of(facts), basis, on);
	char date[TD_DATE_SIZE];

	if (!other)
		return TD_OK;
	td_date_format(date, on);
	return td_diag_add(diag, TD_DRAFT_BASIS_NOT_IN_FORCE, TD_NO_PLACE,
	                   "basis", basis, "date", date, "required",
	                   now ? now->text : "—", NULL);
}

enum td_status
td_bases_check(const struct td_paper *paper, const struct td_facts *facts,
               const struct td_template *template, struct td_diag *diag)
{
	struct td_day day = day_of_law(facts);
	enum td_status status = TD_OK;

	if (!day.given)
		return TD_OK;
	for (size_t i = 0; i < template->body.count; i++)
		if (template->body.items[i].kind == TD_PART_BASIS)
			status = td_worse(
			    status,
			    check_open(facts, template->body.items[i].text.text,
			               day.date, diag));
	for (size_t i = 0; i < paper->blocks.count; i++)
		if (paper->blocks.items[i].kind == TD_BLOCK_BASIS)
			status = td_worse(
			    status,
			    check_cited(facts, paper->blocks.items[i].text,
			                day.date, diag));
	return status;
}
