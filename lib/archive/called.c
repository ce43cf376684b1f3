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
#include "record/unit_name.h"
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

struct td_called_book {
	struct td_reader *reader;
	struct td_diag *diag;
	struct bearer *items;
	size_t count;
	size_t capacity;
	bool are_awards;
	enum td_status status; /* TD_FAILED: one of them cannot be read */
};

static void
add(struct td_called_book *book, const char *id, const char *name)
{
	char *spelt;

	if (!name || !*name)
		return;
	spelt = td_unit_name_spell_out(name);
	book->items = td_grow(book->items, book->count, &book->capacity,
	                      sizeof *book->items);
	book->items[book->count++] = (struct bearer){
		.id = td_strdup(id),
		.name = td_text_squeeze(name),
		.spelt = spelt,
		.slug = td_fold_slug(spelt)
	};
}

/* The name that a record has, and those it had. */
static void
add_names(struct td_called_book *book, const char *id,
          const struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *was = td_node_get(root, "was");

	add(book, id, td_node_text(td_node_get(root, "name")));
	for (size_t i = 0; i < td_node_count(was); i++)
		add(book, id,
		    td_node_text(td_node_get(td_node_at(was, i), "name")));
}

static void
gather_registered(struct td_called_book *book, enum td_kind kind)
{
	const struct td_strlist *ids;

	if (td_reader_ids_of(&ids, book->reader, kind, book->diag) != TD_OK)
		book->status = TD_FAILED;
	for (size_t i = 0; ids && i < ids->count; i++) {
		const struct td_unit *unit = NULL;
		const struct td_person *person = NULL;
		enum td_found found;

		found = kind == TD_KIND_UNIT
		            ? td_reader_unit(&unit, book->reader, ids->items[i],
		                             book->diag)
		            : td_reader_person(&person, book->reader,
		                               ids->items[i], book->diag);
		if (found == TD_BROKEN)
			book->status = TD_FAILED;
		else if (found == TD_FOUND)
			add_names(book, ids->items[i],
			          unit ? unit->document : person->document);
	}
}

static void
gather_campaigns(struct td_called_book *book)
{
	const struct td_strlist *ids;

	if (td_reader_ids_of(&ids, book->reader, TD_KIND_CAMPAIGN,
	                     book->diag) != TD_OK)
		book->status = TD_FAILED;
	for (size_t i = 0; ids && i < ids->count; i++) {
		const struct td_campaign *campaign;

		if (td_reader_campaign(&campaign, book->reader, ids->items[i],
		                       book->diag) != TD_FOUND) {
			book->status = TD_FAILED;
			continue;
		}
		add(book, ids->items[i], campaign->title.text);
		add(book, ids->items[i], campaign->paper.number.text);
	}
}

static void
gather_awards(struct td_called_book *book)
{
	const struct td_awards *awards;

	if (td_reader_awards(&awards, book->reader, book->diag) != TD_FOUND) {
		book->status = TD_FAILED;
		return;
	}
	for (size_t i = 0; i < awards->award_count; i++) {
		add(book, awards->awards[i].id.text, awards->awards[i].name);
		add(book, awards->awards[i].id.text, awards->awards[i].id.text);
	}
}

/* Of decisions and proceedings: the number of the document. */
static void
gather_numbers(struct td_called_book *book, enum td_kind kind)
{
	struct td_strlist paths = TD_STRLIST_INIT;

	if ((kind == TD_KIND_DECISION
	         ? td_reader_decisions(&paths, book->reader, book->diag)
	         : td_reader_proceedings(&paths, book->reader, NULL,
	                                 book->diag)) != TD_OK)
		book->status = TD_FAILED;
	for (size_t i = 0; i < paths.count; i++) {
		struct td_document *document;
		const struct td_node *paper;
		char *id;

		if (td_reader_document(&document, book->reader, kind,
		                       paths.items[i], book->diag) != TD_OK) {
			book->status = TD_FAILED;
			continue;
		}
		id = td_called_from_path(kind == TD_KIND_DECISION
		                             ? TD_CALLED_DECISION
		                             : TD_CALLED_PROCEEDING,
		                         paths.items[i]);
		paper = td_node_get(td_document_root(document), "document");
		add(book, id, td_node_text(td_node_get(paper, "number")));
		free(id);
		td_document_free(document);
	}
	td_strlist_clear(&paths);
}

static void
gather(struct td_called_book *book, enum td_called_kind kind)
{
	switch (kind) {
	case TD_CALLED_UNIT:
		gather_registered(book, TD_KIND_UNIT);
		break;
	case TD_CALLED_RECIPIENT:
	case TD_CALLED_NOMINEE:
		gather_registered(book, TD_KIND_UNIT);
		gather_registered(book, TD_KIND_PERSON);
		break;
	case TD_CALLED_PERSON:
		gather_registered(book, TD_KIND_PERSON);
		break;
	case TD_CALLED_CAMPAIGN:
		gather_campaigns(book);
		break;
	case TD_CALLED_AWARD:
		gather_awards(book);
		break;
	case TD_CALLED_DECISION:
		gather_numbers(book, TD_KIND_DECISION);
		break;
	case TD_CALLED_PROCEEDING:
		gather_numbers(book, TD_KIND_PROCEEDING);
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

/* There are few award forms, and their names are long: what leaves words out is
 * near one, and so is what begins as it does ("Giấy khen", "Bằng khen"). */
static enum td_called_fit
award_fit_of(const struct bearer *bearer, const char *slug)
{
	if (*slug && td_called_has_in_order(bearer->slug, slug))
		return TD_FIT_PART;
	return td_called_begins_alike(bearer->slug, slug) ? TD_FIT_BEGINNING
	                                                  : TD_FIT_NOT;
}

/* Takes what fits best where it is one record's, and lists it otherwise. */
static void
choose(struct td_called *named, const struct td_called_book *book,
       const char *text)
{
	char *slug = td_fold_slug(text);
	enum td_called_fit best = TD_FIT_NOT;
	const char *id = NULL;
	bool several = false;

	for (size_t i = 0; i < book->count; i++) {
		enum td_called_fit fit = td_called_fit_of(
		    book->items[i].spelt, book->items[i].slug, text, slug);

		if (fit == TD_FIT_NOT && book->are_awards)
			fit = award_fit_of(&book->items[i], slug);
		if (fit >= best && (fit > best || fit == TD_FIT_NOT))
			continue;
		if (fit < best) {
			td_strlist_clear(&named->near);
			several = false;
			id = book->items[i].id;
			best = fit;
		}
		several = several || strcmp(id, book->items[i].id) != 0;
		if (named->near.count < NEAR_MAX)
			add_near(named, &book->items[i]);
	}
	if (id && !several && best <= TD_FIT_BUT_TAIL)
		named->id = td_strdup(id);
	free(slug);
}

void
td_called_book_free(struct td_called_book *book)
{
	if (!book)
		return;
	for (size_t i = 0; i < book->count; i++) {
		free(book->items[i].id);
		free(book->items[i].name);
		free(book->items[i].spelt);
		free(book->items[i].slug);
	}
	free(book->items);
	free(book);
}

struct td_called_book *
td_called_book_new(struct td_reader *reader, enum td_called_kind kind,
                   struct td_diag *diag)
{
	struct td_called_book *book = td_alloc(1, sizeof *book);
	struct td_diag *found = td_diag_new();

	book->reader = reader;
	book->diag = found;
	book->are_awards = kind == TD_CALLED_AWARD;
	gather(book, kind);
	if (book->status != TD_OK) {
		td_diag_move(diag, found);
		td_called_book_free(book);
		book = NULL;
	}
	td_diag_free(found);
	return book;
}

void
td_called_book_find(struct td_called *named, const struct td_called_book *book,
                    const char *text)
{
	char *spelt = td_unit_name_spell_out(text);

	choose(named, book, spelt);
	free(spelt);
}

enum td_status
td_called_find(struct td_called *named, struct td_reader *reader,
               enum td_called_kind kind, const char *text, struct td_diag *diag)
{
	struct td_called_book *book;

	named->id = td_called_from_path(kind, text);
	if (!named->id && td_called_is_id(kind, text))
		named->id = td_strdup(text);
	if (named->id)
		return TD_OK;
	book = td_called_book_new(reader, kind, diag);
	if (!book)
		return TD_FAILED;
	td_called_book_find(named, book, text);
	td_called_book_free(book);
	return TD_OK;
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
