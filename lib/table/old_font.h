/*
 * Text typed in a font from before Unicode (TCVN3, VNI), which shows other
 * letters for what the text says.
 */
#ifndef TD_TABLE_OLD_FONT_H
#define TD_TABLE_OLD_FONT_H

#include <stddef.h>

/* So many signs of such a font, and a text is taken for one. */
#define TD_OLD_FONT_SIGNS 2

/* Count the signs, no further than that. */
unsigned
td_old_font_signs(const char *bytes, size_t size);

#endif
