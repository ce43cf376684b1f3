/*
 * A chronicle for people and for programs.
 */
#ifndef TD_VIEWS_LOG_CHRONICLE_PRINT_H
#define TD_VIEWS_LOG_CHRONICLE_PRINT_H

#include "views/log/chronicle.h"

struct td_strbuf;

/* What a row's record says, in a line of the reader's language. */
void
td_chronicle_add_what(struct td_strbuf *out,
                      const struct td_chronicle *chronicle,
                      const struct td_chronicle_row *row);

/* Three lines a row: what happened; who committed it, when, signed by which
 * key; under which rules, and what the checks found then. */
void
td_chronicle_add_text(struct td_strbuf *out,
                      const struct td_chronicle *chronicle);

/* One object a line, with keys in the order of the columns of CSV. */
void
td_chronicle_add_json(struct td_strbuf *out,
                      const struct td_chronicle *chronicle);

void
td_chronicle_add_csv(struct td_strbuf *out,
                     const struct td_chronicle *chronicle);

/* Report what cannot be read and without which a row does not tell all, each
 * once: whom it names, the rules, and each proceeding or decision that may be
 * about its nomination. Returns TD_OK; or TD_FAILED with these. */
TD_MUST_CHECK enum td_status
td_chronicle_check_unread(const struct td_chronicle *chronicle,
                          struct td_diag *diag);

/* The form of award that a row is about; NULL: it is about none. */
const char *
td_chronicle_award(const struct td_chronicle *chronicle,
                   const struct td_chronicle_row *row);

/* The row of the catalogue that judges the nomination of a row; NULL: there is
 * none, or it cannot be read. */
const struct td_award *
td_chronicle_award_row(const struct td_chronicle *chronicle,
                       const struct td_chronicle_row *row);

/* The catalogue as it counted for a row; NULL: it is about no award, or the
 * catalogue cannot be read. */
const struct td_awards *
td_chronicle_awards(const struct td_chronicle *chronicle,
                    const struct td_chronicle_row *row);

/* The code of what happened: "nominate", a step, an outcome, "correct",
 * "revoke"; NULL: it was done by hand, or cannot be read. */
const char *
td_chronicle_code(const struct td_chronicle_row *row);

/* The day that names of a row are told by; of a row without one that of the
 * receipt. */
struct td_asof
td_chronicle_asof(const struct td_chronicle *chronicle,
                  const struct td_chronicle_row *row);

/* Whether a step of a row's nomination may stand in what cannot be read. */
bool
td_chronicle_lacks_step(const struct td_chronicle *chronicle,
                        const struct td_chronicle_row *row);

/* The path of a record that cannot be read, and without which the row does not
 * tell all; NULL: there is none. The caller frees it. */
char *
td_chronicle_unread(const struct td_chronicle *chronicle,
                    const struct td_chronicle_row *row);

/* "added", "changed", "removed". */
const char *
td_chronicle_event_name(const struct td_chronicle_row *row);

#endif
