/*
 * Findings as lines for people and as JSON lines for programs.
 *
 * Text, frozen:
 *
 *   path:line:col: error: message (source) [rule-id]
 *
 * without "line:col:" where the file as a whole is meant, and with the name
 * of the program instead of a path where no file is, and behind it the item of
 * several that were given, "award-decide: ITEM: error: …". " (source)" is left
 * out where a rule has none. A cell of a workbook is called as its programs do:
 *
 *   path:'sheet'!B7: error: message (source) [rule-id]
 *
 * JSON, frozen, one object a line, keys in this order, absent where empty:
 *
 *   {"rule":"plan-late","severity":"error","path":"…","line":4,"column":9,
 *    "keys":"document.date","message":"…","source":"…","facts":{"due":"…"}}
 *
 * Of many (struct td_telling) the line of the first ends in
 *
 *   [rule-id] (and 69 more like it)
 *
 * A cell of a workbook has "sheet":"…","cell":"B7" behind line and column,
 * which are those of the sheet.
 *
 * An item of several has "item":"…" behind keys.
 *
 * The fact "source" is shown as part of "source" and not again in "facts".
 */
#ifndef TD_DIAG_PRINT_H
#define TD_DIAG_PRINT_H

#include "diag/diag.h"

#include <stdbool.h>
#include <stdio.h>

struct td_strbuf;

enum td_format {
	TD_FORMAT_TEXT,
	TD_FORMAT_JSON
};

/* What the text of a finding ends in, that is made for the sake of a record
 * which came to be known later: with its day of entry, or where it does not say
 * any. English; the facts are later_record and later_entered. */
const char *
td_finding_later_text(bool has_day);

/* What of the findings is told, and how. */
struct td_telling {
	enum td_format format;
	const char *program;    /* which is named where no file is */
	enum td_severity least; /* TD_NOTE: all; troubles are always told */
	bool summary; /* text only: one line with a count for the notes, and
	                 for the warnings, of one rule about several records */
	size_t most;  /* text only: so many findings of one rule, the last of
	                 them with a count of the others; 0: all */
};

/*
 * Print the findings in their present order. Troubles go to `troubles`, all
 * others to `out`; the two may be the same stream. Write errors are left for
 * the caller to find on the stream.
 */
void
td_diag_print(const struct td_diag *diag, const struct td_telling *telling,
              FILE *out, FILE *troubles);

/* Add what is wrong, in the reader's language. */
void
td_finding_add_message(struct td_strbuf *out, const struct td_finding *finding);

/* Add a finding as a line for people, without its end. */
void
td_finding_add_text(struct td_strbuf *out, const struct td_finding *finding,
                    const char *program);

#endif
