/* Parts of a document that no template words. Inside this layer only. */
#ifndef TD_DRAFT_COMPOSE_HEAD_H
#define TD_DRAFT_COMPOSE_HEAD_H

#include "draft/fill.h"
#include "draft/paper.h"

/* Who issues it, and the body above, where there is one. */
void
td_compose_bodies(struct td_paper *paper, const struct td_unit_then *issuer,
                  const struct td_unit_then *above);

void
td_compose_issuer(struct td_paper *paper, const struct td_facts *facts);

void
td_compose_number_and_day(struct td_paper *paper, const struct td_scope *scope);

void
td_compose_signers(struct td_paper *paper, const struct td_facts *facts);

#endif
