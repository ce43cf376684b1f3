/*
 * Of which campaigns nothing is published: those in which an award may have
 * been revoked or corrected, and nobody can tell. Private to this view.
 */
#ifndef TD_VIEWS_PUBLISH_HONOURS_GAP_H
#define TD_VIEWS_PUBLISH_HONOURS_GAP_H

#include "archive/reader.h"
#include "views/publish/honours.h"

/* Find them, and report those that are asked for. */
TD_MUST_CHECK enum td_status
td_honours_untold(struct td_honours *honours,
                  const struct td_honours_query *query,
                  struct td_reader *reader, struct td_diag *diag);

#endif
