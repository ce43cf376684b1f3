/*
 * The text that records consist of, passed by quickly.
 */
#ifndef TD_YAML_SOUND_H
#define TD_YAML_SOUND_H

#include <stddef.h>

/*
 * How many bytes begin a text with which nothing can be wrong, whatever stands
 * beside it: printable ASCII, the letters of Vietnamese and its neighbours in
 * normal form C, dashes and quotation marks. No line ends in them.
 */
size_t
td_sound_size(const char *bytes, size_t size);

#endif
