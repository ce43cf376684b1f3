/*
 * From facts and a template to a document that can be laid out.
 */
#ifndef TD_DRAFT_COMPOSE_H
#define TD_DRAFT_COMPOSE_H

#include "draft/facts.h"
#include "draft/paper.h"

/*
 * The template for a kind of document: the one that was asked for by its id,
 * else the store's first one that fits, else the one that came with the suite.
 * *template is the caller's. One of the store that does not fit its schema or
 * has unknown placeholders is reported.
 */
TD_MUST_CHECK enum td_status
td_template_find(struct td_template **template, const struct td_facts *facts,
                 struct td_diag *diag);

/* Make the document. commit is what the records were read from; NULL: the work
 * tree. Returns TD_INVALID with a finding when none can be made of them. */
TD_MUST_CHECK enum td_status
td_draft_compose(struct td_draft *draft, const struct td_facts *facts,
                 const struct td_template *template, const char *commit,
                 struct td_diag *diag);

/* Both steps, from what was asked for. */
TD_MUST_CHECK enum td_status
td_draft_make(struct td_draft *draft, struct td_reader *reader,
              const struct td_draft_request *request, struct td_diag *diag);

#endif
