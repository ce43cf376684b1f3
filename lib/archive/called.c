/* Records by what people call them. */

#include "archive/called.h"
#include "archive/called_name.h"

#include "archive/reader_parts.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "record/awards.h"
#include "record/campaign.h"
#include "record/person.h"
#include "record/unit.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

/* So many are listed of those that may be meant. */
#define NEAR_MAX 5

/* One that is called something. */
struct bearer {
	char *id;
	char *name;
	char *spelt; /* the name with its words written out */
	char *slug;  /* of that */
};

struct search {
	struct td_reader *reader;
	struct td_diag *diag;
	struct bearer *items;
	size_t count;
	size_t capacity;
	enum td_status status; /* TD_FAILED: one of them cannot be read */
};

static void
add(struct search *search, const char *id, const char *name)
{
	char *spelt;

	if (!name || !*name)
		return;
	spelt = td_called_spell_out(name);
	search->items = td_grow(search->items, search->count, &search->capacity,
	                        sizeof *search->items);
	search->items[search->count++] = (struct bearer){
		.id = td_strdup(id),
		.name = td_text_squeeze(name),
		.spelt = spelt,
		.slug = td_fold_slug(spelt)
	};
}

/* The name that a record has, and those it had. */
static void
add_names(struct search *search, const char *id,
          const struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *was = td_node_get(root, "was");

	add(search, id, td_node_text(td_node_get(root, "name")));
	for (size_t i = 0; i < td_node_count(was); i++)
		add(search, id,
		    td_node_text(td_node_get(td_node_at(was, i), "name")));
}

static void
gather_registered(struct search *search, enum td_kind kind)
{
	const struct td_strlist *ids;

	if (td_reader_ids_of(&ids, search->reader, kind, search->diag) != TD_OK)
		search->status = TD_FAILED;
	for (size_t i = 0; ids && i < ids->count; i++) {
		const struct td_unit *unit = NULL;
		const struct td_person *person = NULL;
		enum td_found found;

		found = kind == TD_KIND_UNIT
		            ? td_reader_unit(&unit, search->reader,
		                             ids->items[i], search->diag)
		            : td_reader_person(&person, search->reader,
		                               ids->items[i], search->diag);
		if (found == TD_BROKEN)
			search->status = TD_FAILED;
		else if (found == TD_FOUND)
			add_names(search, ids->items[i],
			          unit ? unit->document : person->document);
	}
}

static void
gather_campaigns(struct search *search)
{
	const struct td_strlist *ids;

	if (td_reader_ids_of(&ids, search->reader, TD_KIND_CAMPAIGN,
	                     search->diag) != TD_OK)
		search->status = TD_FAILED;
	for (size_t i = 0; ids && i < ids->count; i++) {
		const struct td_campaign *campaign;

		if (td_reader_campaign(&campaign, search->reader, ids->items[i],
		                       search->diag) != TD_FOUND) {
			search->status = TD_FAILED;
			continue;
		}
		add(search, ids->items[i], campaign->title.text);
		add(search, ids->items[i], campaign->paper.number.text);
	}
}

static void
gather_awards(struct search *search)
{
	const struct td_awards *awards;

	if (td_reader_awards(&awards, search->reader, search->diag) !=
	    TD_FOUND) {
		search->status = TD_FAILED;
		return;
	}
	for (size_t i = 0; i < awards->award_count; i++) {
		add(search, awards->awards[i].id.text, awards->awards[i].name);
		add(search, awards->awards[i].id.text,
		    awards->awards[i].id.text);
	}
}

/* Of decisions and proceedings: the number of the document. */
static void
gather_numbers(struct search *search, enum td_kind kind)
{
	struct td_strlist paths = TD_STRLIST_INIT;

	if ((kind == TD_KIND_DECISION
	         ? td_reader_decisions(&paths, search->reader, search->diag)
	         : td_reader_proceedings(&paths, search->reader, NULL,
	                                 search->diag)) != TD_OK)
		search->status = TD_FAILED;
	for (size_t i = 0; i < paths.count; i++) {
		struct td_document *document;
		const struct td_node *paper;
		char *id;

		if (td_reader_document(&document, search->reader, kind,
		                       paths.items[i], search->diag) != TD_OK) {
			search->status = TD_FAILED;
			continue;
		}
		id = td_called_from_path(kind == TD_KIND_DECISION
		                             ? TD_CALLED_DECISION
		                             : TD_CALLED_PROCEEDING,
		                         paths.items[i]);
		paper = td_node_get(td_document_root(document), "document");
		add(search, id, td_node_text(td_node_get(paper, "number")));
		free(id);
		td_document_free(document);
	}
	td_strlist_clear(&paths);
}

static void
gather(struct search *search, enum td_called_kind kind)
{
	switch (kind) {
	case TD_CALLED_UNIT:
		gather_registered(search, TD_KIND_UNIT);
		break;
	case TD_CALLED_RECIPIENT:
		gather_registered(search, TD_KIND_UNIT);
		gather_registered(search, TD_KIND_PERSON);
		break;
	case TD_CALLED_PERSON:
		gather_registered(search, TD_KIND_PERSON);
		break;
	case TD_CALLED_CAMPAIGN:
		gather_campaigns(search);
		break;
	case TD_CALLED_AWARD:
		gather_awards(search);
		break;
	case TD_CALLED_DECISION:
		gather_numbers(search, TD_KIND_DECISION);
		break;
	case TD_CALLED_PROCEEDING:
		gather_numbers(search, TD_KIND_PROCEEDING);
		break;
	case TD_CALLED_NOTHING:
	case TD_CALLED_NOMINATION:
		break;
	}
}

static void
add_near(struct td_called *named, const struct bearer *bearer)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_addf(&text, "%s (%s)", bearer->id, bearer->name);
	if (!td_strlist_has(&named->near, text.text))
		td_strlist_add(&named->near, text.text);
	td_strbuf_clear(&text);
}

/* Takes what fits best where it is one record's, and lists it otherwise. */
static void
choose(struct td_called *named, const struct search *search, const char *text)
{
	char *slug = td_fold_slug(text);
	enum td_called_fit best = TD_FIT_NOT;
	const char *id = NULL;
	bool several = false;

	for (size_t i = 0; i < search->count; i++) {
		enum td_called_fit fit = td_called_fit_of(
		    search->items[i].spelt, search->items[i].slug, text, slug);

		if (fit >= best && (fit > best || fit == TD_FIT_NOT))
			continue;
		if (fit < best) {
			td_strlist_clear(&named->near);
			several = false;
			id = search->items[i].id;
			best = fit;
		}
		several = several || strcmp(id, search->items[i].id) != 0;
		if (named->near.count < NEAR_MAX)
			add_near(named, &search->items[i]);
	}
	if (id && !several && best <= TD_FIT_BUT_TAIL)
		named->id = td_strdup(id);
	free(slug);
}

static void
clear_search(struct search *search)
{
	for (size_t i = 0; i < search->count; i++) {
		free(search->items[i].id);
		free(search->items[i].name);
		free(search->items[i].spelt);
		free(search->items[i].slug);
	}
	free(search->items);
}

enum td_status
td_called_find(struct td_called *named, struct td_reader *reader,
               enum td_called_kind kind, const char *text, struct td_diag *diag)
{
	struct search search = { .reader = reader, .diag = td_diag_new() };
	enum td_status status = TD_OK;
	char *spelt;

	named->id = td_called_from_path(kind, text);
	if (!named->id && td_called_is_id(kind, text))
		named->id = td_strdup(text);
	if (!named->id) {
		spelt = td_called_spell_out(text);
		gather(&search, kind);
		status = search.status;
		if (status == TD_OK)
			choose(named, &search, spelt);
		else
			td_diag_move(diag, search.diag);
		free(spelt);
	}
	clear_search(&search);
	td_diag_free(search.diag);
	return status;
}

void
td_called_clear(struct td_called *named)
{
	if (!named)
		return;
	free(named->id);
	td_strlist_clear(&named->near);
	*named = (struct td_called)TD_CALLED_INIT;
}
