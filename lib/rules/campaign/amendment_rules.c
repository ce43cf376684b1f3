/* Rules for the later documents of a campaign. */

#include "rules/campaign/amendment_rules.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "rules/cite.h"
#include "rules/subject_rules.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum td_status
td_rule_amendment_in_time(const struct td_amendment *amendment,
                          const struct td_campaign *campaign,
                          struct td_diag *diag)
{
	const struct td_day *issued = &campaign->paper.date;
	const struct td_day *dated = &amendment->paper.date;
	char dated_text[TD_DATE_SIZE];
	char issued_text[TD_DATE_SIZE];

	if (!issued->given)
		return td_document_report(amendment->document,
		                          amendment->campaign.node, diag,
		                          TD_AMENDMENT_UNISSUED, NULL);
	if (!dated->given || td_date_compare(issued->date, dated->date) <= 0)
		return TD_OK;
	td_date_format(dated_text, dated->date);
	td_date_format(issued_text, issued->date);
	return td_document_report(amendment->document, dated->node, diag,
	                          TD_AMENDMENT_TOO_EARLY, "dated", dated_text,
	                          "issued", issued_text, NULL);
}

enum td_status
td_rule_later_received(const struct td_document *document,
                       const struct td_document_ref *paper,
                       const struct td_day *entered, struct td_diag *diag)
{
	char dated[TD_DATE_SIZE];
	char received[TD_DATE_SIZE];

	if (!paper->date.given || !entered->given ||
	    td_date_compare(paper->date.date, entered->date) <= 0)
		return TD_OK;
	td_date_format(dated, paper->date.date);
	td_date_format(received, entered->date);
	return td_document_report(document, entered->node, diag,
	                          TD_DOCUMENT_AFTER_RECEIPT, "dated", dated,
	                          "received", received, NULL);
}

/* One of its lists. */
struct parts {
	enum td_change_of what;
	const void *items;
	size_t count;
	size_t size;
};

static struct parts
parts_of(const struct td_campaign *lists, enum td_change_of what)
{
	struct parts parts = { .what = what };

#define TAKE(list, counted)                                                    \
	parts.items = lists->list;                                             \
	parts.count = lists->counted;                                          \
	parts.size = sizeof *lists->list
	switch (what) {
	case TD_CHANGE_PHASE:
		TAKE(phases, phase_count);
		break;
	case TD_CHANGE_CONTENT:
		TAKE(contents, content_count);
		break;
	case TD_CHANGE_CRITERION:
		TAKE(criteria, criterion_count);
		break;
	case TD_CHANGE_INDICATORS:
		TAKE(indicators, indicators_count);
		break;
	case TD_CHANGE_DUTY:
		TAKE(duties, duty_count);
		break;
	case TD_CHANGE_QUOTA:
		TAKE(quotas, quota_count);
		break;
	case TD_CHANGE_STEP:
		TAKE(route, route_count);
		break;
	default:
		break;
	}
#undef TAKE
	return parts;
}

static const void *
part_at(const struct parts *parts, size_t index)
{
	return (const char *)parts->items + index * parts->size;
}

typedef void
name_part(struct td_strbuf *name, enum td_change_of what, const void *part);

/* Whether a part goes by a name. */
static bool
goes_by(const struct parts *parts, size_t index, name_part *name,
        const char *text)
{
	struct td_strbuf own = TD_STRBUF_INIT;
	bool goes;

	name(&own, parts->what, part_at(parts, index));
	goes = own.length > 0 && strcmp(own.text, text) == 0;
	td_strbuf_clear(&own);
	return goes;
}

/* "Bằng khen …, interim, locality": a form of award and a unit by what they
 * are called, the rest by its code; NULL for what goes by an id. */
static char *
words_of(const struct td_amended *later, enum td_change_of what,
         const char *codes)
{
	const struct td_day day = { .given = true,
		                    .date = later->setting->day };
	struct td_strbuf words = TD_STRBUF_INIT;
	bool first = true;

	if (what != TD_CHANGE_QUOTA && what != TD_CHANGE_STEP &&
	    what != TD_CHANGE_AWARD)
		return NULL;
	while (*codes) {
		size_t length = strcspn(codes, "/");
		char *code = td_strndup(codes, length);
		const char *name = code;

		if (what == TD_CHANGE_STEP && !first)
			name = td_cite_unit(code, later->setting);
		else if (what != TD_CHANGE_STEP && first && later->awards)
			name = td_cite_award(later->awards, code, &day);
		td_strbuf_addf(&words, "%s%s", first ? "" : ", ", name);
		free(code);
		first = false;
		codes += length + (codes[length] == '/');
	}
	return td_strbuf_take(&words);
}

/* Those that go by no id: a quota, a step. */
static enum td_status
check_differ(const struct td_amended *later, const struct parts *parts,
             name_part *name, struct td_diag *diag)
{
	struct td_strbuf own = TD_STRBUF_INIT;
	enum td_status status = TD_OK;

	for (size_t i = 1; i < parts->count; i++) {
		const void *part = part_at(parts, i);
		size_t first = 0;
		char line[16];
		char *words;

		td_strbuf_cut(&own, 0);
		name(&own, parts->what, part);
		while (own.length > 0 && first < i &&
		       !goes_by(parts, first, name, own.text))
			first++;
		if (own.length == 0 || first == i)
			continue;
		snprintf(
		    line, sizeof line, "%u",
		    td_part_node(parts->what, part_at(parts, first))->line);
		words = words_of(later, parts->what, own.text);
		status = td_worse(
		    status, td_document_report(later->document,
		                               td_part_node(parts->what, part),
		                               diag, TD_ID_REPEATED, "id",
		                               own.text, "first_line", line,
		                               "id_parts", words, NULL));
		free(words);
	}
	td_strbuf_clear(&own);
	return status;
}

enum td_status
td_rule_amendment_ids(const struct td_amended *later, struct td_diag *diag)
{
	const struct {
		const struct td_campaign *lists;
		name_part *name;
	} lists[] = {
		{ &later->changes->add, td_part_name },
		{ &later->changes->replace, td_part_place },
		{ &later->changes->end, td_part_name },
	};
	enum td_status status = TD_OK;

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		for (int what = TD_CHANGE_PHASE; what <= TD_CHANGE_STEP;
		     what++) {
			struct parts parts = parts_of(lists[i].lists,
			                              (enum td_change_of)what);
			enum td_status found = what <= TD_CHANGE_DUTY
			                           ? td_rule_ids_differ(
							 later->document,
							 parts.items,
							 parts.count,
							 parts.size, diag)
			                           : check_differ(later, &parts,
			                                          lists[i].name,
			                                          diag);

			status = td_worse(status, found);
		}
	return status;
}

/* Whether a list has the name at an earlier place than that one, which it has,
 * too. */
static bool
has_before(struct parts parts, name_part *name, const char *text,
           const struct td_node *node)
{
	bool before = false;

	for (size_t i = 0; i < parts.count; i++) {
		if (td_part_node(parts.what, part_at(&parts, i)) == node)
			return before;
		before = before || goes_by(&parts, i, name, text);
	}
	return false;
}

/* What a document says twice is told by td_rule_amendment_ids(). */
static bool
is_told(const struct td_changes *changes, enum td_change_fault fault,
        enum td_change_of what, const char *text, const struct td_node *node)
{
	if (fault == TD_CHANGE_REPEATED)
		return has_before(parts_of(&changes->add, what), td_part_name,
		                  text, node);
	return has_before(parts_of(&changes->end, what), td_part_name, text,
	                  node) ||
	       has_before(parts_of(&changes->replace, what), td_part_place,
	                  text, node);
}

/* Where faults are told. */
struct telling {
	const struct td_amended *later;
	const struct td_layer *layers;
	size_t index; /* its own */
	char day[TD_DATE_SIZE];
	struct td_diag *diag;
	enum td_status status;
};

/* It was there, and another one ended it before. */
static enum td_status
tell_ended(const struct telling *telling, const struct td_layer *by,
           const char *id, const struct td_node *node)
{
	char since[TD_DATE_SIZE];

	td_date_format(since, by->from);
	return td_document_report(
	    telling->later->document, node, telling->diag, TD_AMENDMENT_ENDED,
	    "id", id, "since", since, "by",
	    by->paper->number.text ? by->paper->number.text : by->id, NULL);
}

static void
tell(void *context, enum td_change_fault fault, enum td_change_of what,
     const char *text, const struct td_node *node)
{
	static const char *const parts[] = {
		[TD_CHANGE_PHASE] = "part-phase",
		[TD_CHANGE_CONTENT] = "part-content",
		[TD_CHANGE_CRITERION] = "part-criterion",
		[TD_CHANGE_INDICATORS] = "part-indicators",
		[TD_CHANGE_DUTY] = "part-duty",
		[TD_CHANGE_AWARD] = "part-award",
		[TD_CHANGE_QUOTA] = "part-quota",
		[TD_CHANGE_STEP] = "part-step",
		[TD_CHANGE_AMENDMENT] = "part-amendment",
	};
	struct telling *telling = context;
	const struct td_amended *later = telling->later;
	const struct td_layer *by = NULL;
	enum td_status status;
	char *words;

	if (is_told(later->changes, fault, what, text, node))
		return;
	words = words_of(later, what, text);
	if (what == TD_CHANGE_AMENDMENT)
		by = td_layers_end_of(telling->layers, telling->index, text);
	if (by)
		status = tell_ended(telling, by, text, node);
	else if (telling->layers[telling->index].guidance &&
	         fault == TD_CHANGE_UNKNOWN && what == TD_CHANGE_DUTY)
		status = td_document_report(
		    later->document, node, telling->diag,
		    TD_GUIDANCE_DUTY_UNKNOWN, "duty", text, NULL);
	else
		status = td_document_report(
		    later->document, node, telling->diag,
		    fault == TD_CHANGE_UNKNOWN ? TD_AMENDMENT_UNKNOWN
					       : TD_AMENDMENT_REPEATED,
		    "day", telling->day, "what", parts[what], "id", text,
		    "id_parts", words, NULL);
	free(words);
	telling->status = td_worse(telling->status, status);
}

enum td_status
td_rule_amendment_stands(const struct td_amended *later,
                         const struct td_campaign *campaign,
                         const struct td_layer *layers, size_t index,
                         struct td_diag *diag)
{
	struct telling telling = { .later = later,
		                   .layers = layers,
		                   .index = index,
		                   .diag = diag,
		                   .status = TD_OK };

	td_date_format(telling.day, layers[index].from);
	td_layer_each_fault(campaign, layers, index, later->known, tell,
	                    &telling);
	return telling.status;
}
