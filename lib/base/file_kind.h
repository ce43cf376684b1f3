/*
 * What a file is that is no record at all: a Word document, a PDF, a picture,
 * text in another encoding. Told by its leading bytes, not by its name.
 */
#ifndef TD_BASE_FILE_KIND_H
#define TD_BASE_FILE_KIND_H

#include <stdbool.h>
#include <stddef.h>

/* Codes of diag/terms.def. */
struct td_file_kind {
	const char *code;   /* what it is: "file-word" */
	const char *advice; /* and what to do: "do-retype" */
};

/*
 * What bytes are that are no text in UTF-8 as a record is; NULL: nothing that
 * is known here, so they may be one. Looks at the first bytes, and in a ZIP at
 * the names of its parts. A YAML parser could read some of what is told here,
 * such as "GIF8" and no more; no record begins like that.
 */
const struct td_file_kind *
td_file_kind_of(const char *bytes, size_t size);

/* Whether it is a ZIP container, as documents and workbooks of today are. */
bool
td_file_is_zip(const char *bytes, size_t size);

/*
 * Where git left both sides of a merge in a text: the first line that begins
 * with seven '<', where one of seven '=' and one of seven '>' follow, counted
 * from 1; 0: nowhere.
 */
unsigned
td_file_conflict_line(const char *bytes, size_t size);

#endif
