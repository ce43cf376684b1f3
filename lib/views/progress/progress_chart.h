/*
 * Pictures of a page: what they show stands beside them in words, so that who
 * does not see them misses nothing. Inside this folder only.
 */
#ifndef TD_VIEWS_PROGRESS_PROGRESS_CHART_H
#define TD_VIEWS_PROGRESS_PROGRESS_CHART_H

#include "views/progress/progress.h"

struct td_strbuf;

/* A ring: the share of each part, and in its middle what came in. */
void
td_progress_add_ring(struct td_strbuf *out,
                     const struct td_progress_count *count);

/* A bar as wide as its cell, of which each part has its share. */
void
td_progress_add_bar(struct td_strbuf *out,
                    const struct td_progress_count *count);

/* A bar of one thing, of the width that the largest of its list leaves it. */
void
td_progress_add_plain_bar(struct td_strbuf *out, size_t count, size_t largest);

/* A span of the campaign's time on its track, with the day of the list. */
void
td_progress_add_track(struct td_strbuf *out, const struct td_progress *progress,
                      struct td_date first, struct td_date last);

#endif
