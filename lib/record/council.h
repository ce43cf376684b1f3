/*
 * councils/<drawer>/<unit>.yaml: who sits on a council, in which office, from
 * when to when. Rows stay when somebody leaves, or takes another office: what
 * was is not lost by what is.
 */
#ifndef TD_RECORD_COUNCIL_H
#define TD_RECORD_COUNCIL_H

#include "record/asof.h"

enum td_council_office {
	TD_OFFICE_CHAIR,
	TD_OFFICE_FIRST_VICE_CHAIR,
	TD_OFFICE_VICE_CHAIR,
	TD_OFFICE_SECRETARY,
	TD_OFFICE_MEMBER,
	TD_OFFICE_COUNT
};

/* "chair", "member" …: as in records. */
const char *
td_council_office_name(enum td_council_office office);

/* One office that somebody has on the council; a member is a person of the
 * register or a name. */
struct td_seat {
	struct td_field person; /* id */
	struct td_field name;
	int birth_year; /* 0: not given */
	struct td_field position;
	enum td_council_office office;
	struct td_day from;
	struct td_day until; /* not given: not over */
	struct td_day entered;
	struct td_day end_entered; /* not given: with the row */
	/* The end that was on record before it; not given: none was. */
	struct td_day former_until;
	struct td_day former_entered;
	struct td_day mistaken;       /* given: it never held, put in then */
	struct td_document_ref paper; /* that put them there */
	struct td_document_ref end_paper;
	/* The row as it was before its end, or that it never held, was put in,
	 * or the same once more: a merge by plain git may leave both. It says
	 * nothing. */
	bool outdated;
	const struct td_node *node;
};

struct td_council {
	struct td_document *document;
	struct td_field unit; /* id */
	struct td_seat *seats;
	size_t seat_count;
};

/* Takes the document over, which the council schema must have accepted. */
void
td_council_read(struct td_council **council, struct td_document *document);

void
td_council_free(struct td_council *council);

/*
 * Who sits on a council as of then, by a row that asks for members: the next
 * seat from *at on, which begins with 0; NULL: there are no more.
 */
const struct td_seat *
td_council_next(size_t *at, const struct td_council *council,
                struct td_asof asof);

/* How many that are; of NULL none. */
size_t
td_council_size(const struct td_council *council, struct td_asof asof);

/* Whether a row says something, by all that is known. */
bool
td_seat_is_said(const struct td_seat *seat);

/* Report document numbers that are written wrongly. */
TD_MUST_CHECK enum td_status
td_council_check_values(const struct td_council *council, struct td_diag *diag);

#endif
