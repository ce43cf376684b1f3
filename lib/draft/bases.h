/*
 * What a document cites as its basis, by the day it carries.
 */
#ifndef TD_DRAFT_BASES_H
#define TD_DRAFT_BASES_H

#include "draft/facts.h"
#include "draft/paper.h"

struct td_strbuf;

/* Add what one of the placeholders of law stands for on the day of the
 * document, or of the last that the records tell while it has none. False,
 * adding nothing, where nothing that is known is in force. */
bool
td_basis_add(struct td_strbuf *out, const struct td_facts *facts,
             enum td_placeholder holder);

/* Report what a document cites that is not in force on its day, and what it
 * leaves open. */
enum td_status
td_bases_check(const struct td_paper *paper, const struct td_facts *facts,
               const struct td_template *template, struct td_diag *diag);

#endif
