/*
 * How a campaign stands, in words: what its text and its page both say. Inside
 * this folder only. Each adds text in the reader's language, as it is in the
 * records but for what would drive a terminal.
 */
#ifndef TD_VIEWS_PROGRESS_PROGRESS_WORDS_H
#define TD_VIEWS_PROGRESS_PROGRESS_WORDS_H

#include "views/progress/progress.h"

struct td_strbuf;

/* "Friday, 2026-11-20" */
void
td_progress_add_day(struct td_strbuf *out, struct td_date day);

/* A class of units, or TD_PROGRESS_NO_CLASS. */
const char *
td_progress_class(int class);

/* The whole period, and how much of it is left. */
void
td_progress_add_span(struct td_strbuf *out, const struct td_progress *progress);

/* A phase: its days, its name, the review at its end, what is left of it. */
void
td_progress_add_phase(struct td_strbuf *out, const struct td_progress *progress,
                      size_t phase);

/* "5 of 8: 4 in time, 1 late, 3 missing" */
void
td_progress_add_count(struct td_strbuf *out,
                      const struct td_progress_count *count);

/* "3 days late, received 2026-11-17" */
void
td_progress_add_late(struct td_strbuf *out, const struct td_agenda_unit *unit);

/* "flood (2; 41/SNV-TĐKT)": why a unit is excused, by what. */
void
td_progress_add_excuse(struct td_strbuf *out,
                       const struct td_agenda_unit *unit);

/* What an entry asks for and by when: "report in writing, by 2026-11-14,
 * Saturday (6 days ago)". */
void
td_progress_add_title(struct td_strbuf *out, const struct td_progress *progress,
                      const struct td_agenda_entry *entry);

/* Who has yet to do it. */
void
td_progress_add_by(struct td_strbuf *out, const struct td_progress *progress,
                   const struct td_agenda_entry *entry);

/* Which supplement, and by which document. */
void
td_progress_add_supplement(struct td_strbuf *out,
                           const struct td_agenda_entry *entry);

#endif
