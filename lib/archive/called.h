/*
 * Records by what people call them: the name of a unit, of a person, the title
 * or number of a campaign, the name of an award form, the number of a decision,
 * a path that some command printed.
 *
 * This is the one place that makes an id of a name; whoever asks for an id
 * asks here first.
 */
#ifndef TD_ARCHIVE_CALLED_H
#define TD_ARCHIVE_CALLED_H

#include "archive/reader.h"

/* What an id is wanted of. */
enum td_called_kind {
	TD_CALLED_NOTHING, /* of what has no name */
	TD_CALLED_UNIT,
	TD_CALLED_PERSON,
	TD_CALLED_RECIPIENT, /* a unit or a person */
	TD_CALLED_CAMPAIGN,
	TD_CALLED_AWARD,
	TD_CALLED_NOMINATION, /* by its path alone */
	TD_CALLED_NOMINEE,    /* the same, or who was nominated */
	TD_CALLED_PROCEEDING, /* "<year>/<id>" */
	TD_CALLED_DECISION    /* "<year>/<id>" */
};

struct td_called {
	char *id; /* the one that is meant; NULL: several, or none */
	struct td_strlist near; /* "id (name)" of those that may be meant */
};

#define TD_CALLED_INIT                                                         \
	{                                                                      \
		.id = NULL                                                     \
	}

/* Whether text is an id as it stands, also of what is not in the store, and
 * nothing has to be looked up. */
bool
td_called_is_id(enum td_called_kind kind, const char *text);

/* The id in a path that the store has, or could have, for such a record,
 * with "./" before it or not; NULL: it is none. The caller frees it. */
char *
td_called_from_path(enum td_called_kind kind, const char *path);

/*
 * Find what is called so. A name that is one's alone is taken, in capitals or
 * not, and one that lacks no more than the province behind it ("Sở Y tế" for
 * "Sở Y tế tỉnh Hà Tĩnh"), "UBND" and the like written out. What several have,
 * or what is only near a name, is listed.
 *
 * Returns TD_OK, with *named to be cleared either way; or TD_FAILED with
 * findings, where a record that may have the name cannot be read.
 */
TD_MUST_CHECK enum td_status
td_called_find(struct td_called *named, struct td_reader *reader,
               enum td_called_kind kind, const char *text,
               struct td_diag *diag);

/*
 * The names of all that is of a kind, gathered once for many questions. NULL: a
 * record that may have a name cannot be read, with findings.
 */
struct td_called_book;

struct td_called_book *
td_called_book_new(struct td_reader *reader, enum td_called_kind kind,
                   struct td_diag *diag);

/* As td_called_find(), of a text that is no id and no path. */
void
td_called_book_find(struct td_called *named, const struct td_called_book *book,
                    const char *text);

void
td_called_book_free(struct td_called_book *book);

/* The names that were looked up for a reader, kept for the next record. */
struct td_called_offers;

void
td_called_offers_free(struct td_called_offers *offers);

/*
 * Move the findings of a record on, those of a name where an id belongs as what
 * offers the id. found is left empty.
 */
void
td_called_offer(struct td_diag *diag, struct td_diag *found,
                struct td_reader *reader, const struct td_document *document);

/* Whether a text is such a name for what has this one. */
bool
td_called_is(const char *name, const char *text);

void
td_called_clear(struct td_called *named);

#endif
