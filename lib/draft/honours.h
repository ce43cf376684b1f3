/*
 * What a portal may show of awards: few fields, and only of those recipients
 * whose data may be published (Law 91/2025/QH15, art. 9; Law 06/2022/QH15,
 * art. 5(2)(a) on openness).
 */
#ifndef TD_DRAFT_HONOURS_H
#define TD_DRAFT_HONOURS_H

#include "draft/recipient.h"
#include "record/awards.h"
#include "record/campaign.h"

struct td_strbuf;

/* What is asked for; NULL or 0: any. Borrowed. */
struct td_honours_query {
	const char *campaign;
	const char *award;
	const char *decision; /* "<year>/<id>" */
	int year;             /* of the decision */
	bool by_award;        /* sorted by award, then day; else by day */
};

/* One award. What is const is the reader's. */
struct td_honour {
	struct td_named named;
	const struct td_nomination *nomination;
	const struct td_award *award; /* NULL: not in the catalogue */
	const char *award_name;
	const char *campaign_title;
	const char *achievement;
	const char *number;
	struct td_date date;
	const struct td_decision *revoked_by; /* NULL: it stands */
};

struct td_honours {
	struct td_honour *items; /* sorted; names as a dictionary does */
	size_t count;
	size_t capacity;
	size_t left_out; /* not to be published */
	const char *authority;
};

#define TD_HONOURS_INIT                                                        \
	{                                                                      \
		.items = NULL                                                  \
	}

/*
 * Gather what was decided. An award that records do not allow is reported and
 * left out.
 */
TD_MUST_CHECK enum td_status
td_honours_read(struct td_honours *honours, struct td_reader *reader,
                const struct td_honours_query *query, struct td_diag *diag);

void
td_honours_clear(struct td_honours *honours);

/*
 * Whether a recipient's data may be published: of collectives and enterprises
 * always; of people and households where the nomination says by which consent
 * or law, and nothing is to be said against it.
 */
bool
td_may_publish(const struct td_nomination *nomination,
               const struct td_person *person);

/* Comma-separated values (RFC 4180); JSON, one object a line. */
void
td_honours_add_csv(struct td_strbuf *out, const struct td_honours *honours);

void
td_honours_add_json(struct td_strbuf *out, const struct td_honours *honours);

/* One page in Vietnamese, with all that it needs in it and no script. */
void
td_honours_add_html(struct td_strbuf *out, const struct td_honours *honours);

#endif
