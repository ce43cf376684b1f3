/* What an auditor asks of a step or a decision, as columns of their own.
 * Private to this folder. */
#ifndef TD_VIEWS_LOG_CHRONICLE_PAPER_H
#define TD_VIEWS_LOG_CHRONICLE_PAPER_H

#include "base/strbuf.h"
#include "views/log/chronicle.h"

enum td_paper_column {
	TD_PAPER_SIGNED_BY,
	TD_PAPER_SIGNED_OFFICE,
	TD_PAPER_SIGNED_FOR, /* "TM", "KT" …; of the head in person nothing */
	TD_PAPER_DECIDER,
	TD_PAPER_AUTHORISATION,
	TD_PAPER_VOTES_FOR,
	TD_PAPER_VOTES_AGAINST,
	TD_PAPER_VOTES_INVALID,
	TD_PAPER_MEMBERS,
	TD_PAPER_ABSENT,
	TD_PAPER_RECUSED,
	TD_PAPER_REASON,
	TD_PAPER_PARTS,
	TD_PAPER_EVIDENCE,
	TD_PAPER_MONEY, /* that counts now; what is paid back is below zero */
	TD_PAPER_DAYS,  /* since what came before it */
	TD_PAPER_RULE_ROW, /* of the catalogue: the form, and since when */
	TD_PAPER_RULE_SOURCE,
	TD_PAPER_PART_NAMES, /* of those in TD_PAPER_PARTS */
	TD_PAPER_COUNT
};

const char *
td_paper_column_name(enum td_paper_column column);

bool
td_paper_column_is_number(enum td_paper_column column);

/* Of each row the days since the latest of those before it that are about the
 * same nomination; -1: there is none, or it has no day, or one between them may
 * stand in what cannot be read. The caller frees it. */
int *
td_chronicle_days(const struct td_chronicle *chronicle);

/* Who signed what a row tells; NULL: it is of a kind that nobody signs. */
const struct td_signature *
td_chronicle_signature(const struct td_chronicle_row *row);

/* Puts what a row says into TD_PAPER_COUNT cells, empty where it says nothing.
 * days: as td_chronicle_days() has it. */
void
td_paper_fill(struct td_strbuf *cells, const struct td_chronicle *chronicle,
              const struct td_chronicle_row *row, int days);

#endif
