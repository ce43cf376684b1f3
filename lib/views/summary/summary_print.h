/*
 * A summary as it is printed. Each adds the whole of it.
 */
#ifndef TD_VIEWS_SUMMARY_SUMMARY_PRINT_H
#define TD_VIEWS_SUMMARY_SUMMARY_PRINT_H

#include "views/summary/summary.h"

struct td_strbuf;

struct td_summary_form {
	bool has_group; /* only rows of all, and of this kind of group */
	enum td_summary_group group;
	bool trace; /* with the reports that each figure comes from */
};

/* For people. */
void
td_summary_add_text(struct td_strbuf *out, const struct td_summary *summary,
                    const struct td_summary_form *form);

/* One object a line: who reported, then a row each, then what units say. */
void
td_summary_add_json(struct td_strbuf *out, const struct td_summary *summary,
                    const struct td_summary_form *form);

/* The rows alone, or with trace each value that they come from. */
void
td_summary_add_csv(struct td_strbuf *out, const struct td_summary *summary,
                   const struct td_summary_form *form);

/* What is reckoned together, as a heading for people. */
void
td_summary_add_subject_text(struct td_strbuf *out,
                            const struct td_summary_subject *subject);

/* One row: a line for people; an object, with no end of line. */
void
td_summary_add_row_text(struct td_strbuf *out, const struct td_summary *summary,
                        const struct td_summary_row *row);

void
td_summary_add_row_json(struct td_strbuf *out, const struct td_summary *summary,
                        const struct td_summary_row *row);

/* Whether a form shows a row. */
bool
td_summary_shows(const struct td_summary_form *form,
                 const struct td_summary_row *row);

#endif
