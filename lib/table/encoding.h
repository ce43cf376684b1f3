/*
 * The bytes of a text file as UTF-8, whatever it was saved in.
 */
#ifndef TD_TABLE_ENCODING_H
#define TD_TABLE_ENCODING_H

#include "base/status.h"

#include <stddef.h>

struct td_strbuf;

enum td_encoding {
	TD_ENCODING_UTF8,
	TD_ENCODING_UTF16,       /* either order, told by its BOM */
	TD_ENCODING_WINDOWS_1258 /* Vietnamese, of Windows */
};

/*
 * Add the bytes as UTF-8, and say what they were. Windows-1258, which nothing
 * marks, is taken for what is no UTF-8 and has nothing but text in it.
 *
 * Returns TD_OK; or TD_INVALID for what is none of them, nothing added.
 */
TD_MUST_CHECK enum td_status
td_encoding_decode(struct td_strbuf *out, enum td_encoding *found,
                   const char *bytes, size_t size);

#endif
