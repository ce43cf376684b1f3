/*
 * The translated texts: a catalogue as msgfmt compiles it.
 *
 * It is read here, not by the C library's gettext, which translates nothing
 * unless another locale than "C" is set: on a machine without any installed
 * there was "C.UTF-8" for that, until glibc came to count it as "C" (it does
 * in Debian 13). Whose process it is may also want another locale.
 */
#ifndef TD_DIAG_TRANSLATION_H
#define TD_DIAG_TRANSLATION_H

#include <stdbool.h>
#include <stddef.h>

/*
 * From here on texts are those of the catalogue at path; NULL: English ones,
 * as at the start. False, and English, when it cannot be read or is none.
 * What was found before is gone. Not while another thread looks for a text.
 */
bool
td_translation_load(const char *path);

/* The same with a catalogue that is there already, and stays. */
bool
td_translation_use(const char *bytes, size_t size);

/* NULL: it has none. Lives until the next catalogue is loaded. */
const char *
td_translation_find(const char *text);

#endif
