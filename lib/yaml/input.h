/*
 * The bytes of a file before YAML is looked for in them: encoding, normal
 * form, characters that have no place in a record.
 *
 * libyaml tells no place for any of these, and takes NEL, U+2028 and U+2029
 * for line breaks where no editor does.
 */
#ifndef TD_YAML_INPUT_H
#define TD_YAML_INPUT_H

#include "base/strbuf.h"
#include "yaml/fault.h"

#include <stdbool.h>
#include <stddef.h>

struct td_input {
	const char *bytes; /* without a BOM */
	size_t size;
	bool any_text;
	bool has_escapes;       /* there is a backslash somewhere */
	struct td_strbuf clean; /* what bytes points to, where it had to be
	                           changed */
	size_t index;           /* a place met before, in code points */
	size_t offset;          /* and in bytes */
};

/*
 * Look at the bytes, report what is wrong with them.
 *
 * Characters libyaml would stop at are replaced, one for one, so that it can
 * go on and marks stay true; where any text is allowed they are escaped
 * instead, which holds for JSON. Returns false when the text is not UTF-8 or
 * full of directives, and reading on would be noise. The caller clears the
 * source either way.
 */
bool
td_input_load(struct td_input *source, const char *bytes, size_t size,
              bool any_text, struct td_faults *faults);

void
td_input_clear(struct td_input *source);

/* The byte at which a code point begins; both counted from 0. Fast where
 * places are asked for in order. */
size_t
td_input_offset(struct td_input *source, size_t index);

/* A finding for a character that has no place in a record, TD_FINDING_COUNT
 * for any other. Tab and line feed have theirs. */
enum td_finding_id
td_input_fault_of(unsigned code_point);

#endif
