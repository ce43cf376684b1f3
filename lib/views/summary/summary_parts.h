/*
 * The steps in which a summary is made. Inside this folder only.
 */
#ifndef TD_VIEWS_SUMMARY_SUMMARY_PARTS_H
#define TD_VIEWS_SUMMARY_SUMMARY_PARTS_H

#include "views/summary/summary.h"

/* Keep a copy of a text as long as the summary lives. */
const char *
td_summary_keep(struct td_summary *summary, const char *text);

/* What the reports speak of: criteria in the order of the campaign, figures,
 * states of tasks. */
void
td_summary_add_subjects(struct td_summary *summary);

/* Each of them in all reports, in each class, locality and cluster. */
void
td_summary_add_rows(struct td_summary *summary);

#endif
