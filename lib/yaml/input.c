/* The bytes of a file before YAML is looked for in them. */

#include "yaml/input.h"
#include "base/fold.h"
#include "base/text.h"
#include "yaml/sound.h"

#include <stdio.h>
#include <string.h>

enum {
	DIRECTIVES_MAX = 100
};

struct scan {
	struct td_input *source;
	struct td_faults *faults;
	const char *bytes;
	size_t size;
	size_t line_start; /* offset of the line we are in */
	unsigned line;
	unsigned control_line; /* the last one that was reported */
	unsigned invisible_line;
	size_t copied; /* how much is in source->clean */
	bool may_be_denormal;
};

/* Where libyaml counts a new line: LF, and CR that has no LF behind it. */
static bool
is_break_at(const struct scan *scan, size_t offset)
{
	char c = scan->bytes[offset];

	return c == '\n' || (c == '\r' && (offset + 1 == scan->size ||
	                                   scan->bytes[offset + 1] != '\n'));
}

static struct td_mark
mark_at(const struct scan *scan, size_t offset)
{
	size_t before = td_text_count(scan->bytes + scan->line_start,
	                              offset - scan->line_start);

	return (struct td_mark){ scan->line, (unsigned)before + 1 };
}

static void
report_encoding(const struct scan *scan, size_t offset)
{
	char byte[8];

	snprintf(byte, sizeof byte, "0x%02X",
	         (unsigned)(unsigned char)scan->bytes[offset]);
	td_fault_add_one(scan->faults, TD_YAML_ENCODING, mark_at(scan, offset),
	                 "byte", byte);
}

/* Once a line is enough to find the place. */
static void
report_character(struct scan *scan, enum td_finding_id id, size_t offset,
                 unsigned code_point)
{
	unsigned *line = id == TD_YAML_CONTROL_CHARACTER
	                     ? &scan->control_line
	                     : &scan->invisible_line;

	if (*line == scan->line)
		return;
	*line = scan->line;
	td_fault_add_character(scan->faults, id, mark_at(scan, offset),
	                       code_point);
}

/* Write another character, of as many bytes, in place of one that libyaml
 * refuses or breaks a line at; or its escape. */
static void
replace(struct scan *scan, size_t offset, size_t used, unsigned code_point)
{
	static const char *const stand_ins[] = { "_", "\xC2\xBF",
		                                 "\xEF\xBF\xBD" };
	struct td_strbuf *clean = &scan->source->clean;

	td_strbuf_add_bytes(clean, scan->bytes + scan->copied,
	                    offset - scan->copied);
	if (scan->source->any_text)
		td_strbuf_addf(clean, "\\u%04x", code_point);
	else
		td_strbuf_add(clean, stand_ins[used - 1]);
	scan->copied = offset + used;
}

/* The letters of Vietnamese and ordinary punctuation are in normal form
 * whatever stands beside them. */
static bool
is_always_normal(unsigned code_point)
{
	return code_point < 0x300 ||
	       (code_point >= 0x1E00 && code_point < 0x1F00) ||
	       (code_point >= 0x2010 && code_point < 0x2028);
}

/* Anything but printable ASCII. Returns its size in bytes, 0 at a byte that
 * is not UTF-8. */
static size_t
scan_character(struct scan *scan, size_t at)
{
	unsigned c;
	size_t used = td_text_decode(&c, scan->bytes + at, scan->size - at);
	enum td_finding_id fault;

	if (c == '\r' && is_break_at(scan, at) && !scan->source->any_text)
		report_character(scan, TD_YAML_CONTROL_CHARACTER, at, c);
	if (is_break_at(scan, at)) {
		scan->line++;
		scan->line_start = at + 1;
	}
	if (c == '\r' || c == '\n')
		return 1;
	if (c == 0xFFFD && used == 1) {
		report_encoding(scan, at);
		return 0;
	}
	if (!is_always_normal(c))
		scan->may_be_denormal = true;
	fault = td_input_fault_of(c);
	if (fault == TD_FINDING_COUNT)
		return used;
	if (!scan->source->any_text)
		report_character(scan, fault, at, c);
	if (fault == TD_YAML_CONTROL_CHARACTER)
		replace(scan, at, used, c);
	return used;
}

static bool
scan_all(struct scan *scan)
{
	size_t at = 0;

	while ((at += td_sound_size(scan->bytes + at, scan->size - at)) <
	       scan->size) {
		size_t used = 1;

		if (scan->bytes[at] == '\n') {
			scan->line++;
			scan->line_start = at + 1;
		} else {
			used = scan_character(scan, at);
		}
		if (used == 0)
			return false;
		at += used;
	}
	return true;
}

/* The word around a place, cut short where it has no end. */
static size_t
word_at(const char **word, const char *bytes, size_t size, size_t offset)
{
	size_t from = offset;
	size_t to = offset;

	while (from > 0 && offset - from < 32 &&
	       (unsigned char)bytes[from - 1] > ' ')
		from--;
	while (from < offset && ((unsigned char)bytes[from] & 0xC0) == 0x80)
		from++;
	while (to < size && to - offset < 32 && (unsigned char)bytes[to] > ' ')
		to++;
	while (to < size && to > offset &&
	       ((unsigned char)bytes[to] & 0xC0) == 0x80)
		to--;
	*word = bytes + from;
	return to - from;
}

static void
report_denormal(struct scan *scan, size_t offset)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	const char *word;
	size_t length = word_at(&word, scan->bytes, scan->size, offset);

	td_strbuf_add_bytes(&text, word, length);
	td_fault_add_one(scan->faults, TD_YAML_NOT_NFC, mark_at(scan, offset),
	                 "found", text.text);
	td_strbuf_clear(&text);
}

/* Report the first place on each line. */
static void
scan_normal_form(struct scan *scan)
{
	size_t at = 0;

	scan->line = 1;
	scan->line_start = 0;
	for (;;) {
		const char *break_at;
		size_t wrong = at + td_fold_not_nfc_at(scan->bytes + at,
		                                       scan->size - at);

		if (wrong >= scan->size)
			return;
		for (size_t i = scan->line_start; i < wrong; i++)
			if (is_break_at(scan, i)) {
				scan->line++;
				scan->line_start = i + 1;
			}
		report_denormal(scan, wrong);
		break_at = memchr(scan->bytes + wrong, '\n',
		                  scan->size - wrong);
		if (!break_at)
			return;
		at = (size_t)(break_at - scan->bytes);
	}
}

/* libyaml compares each tag directive with all before it. A few are for it to
 * find; a file of nothing else is refused here. */
static bool
has_too_many_directives(const struct scan *scan)
{
	size_t count = 0;
	unsigned line = 1;
	const char *end = scan->bytes + scan->size;
	const char *at = scan->bytes;

	if (!memchr(at, '%', scan->size))
		return false;
	while (count < DIRECTIVES_MAX && at < end) {
		if (*at == '%')
			count++;
		if (count == 0)
			line++;
		at = memchr(at, '\n', (size_t)(end - at));
		at = at ? at + 1 : end;
	}
	if (count < DIRECTIVES_MAX)
		return false;
	td_fault_add_one(scan->faults, TD_YAML_DIRECTIVE,
	                 (struct td_mark){ line, 1 }, NULL, NULL);
	return true;
}

static bool
starts_with(const char *bytes, size_t size, const char *prefix, size_t length)
{
	return size >= length && memcmp(bytes, prefix, length) == 0;
}

enum td_finding_id
td_input_fault_of(unsigned c)
{
	if (c == '\t' || c == '\n')
		return TD_FINDING_COUNT;
	if (td_text_is_control(c) || c == 0x2028 || c == 0x2029 ||
	    c == 0xFFFE || c == 0xFFFF)
		return TD_YAML_CONTROL_CHARACTER;
	if (c >= 0x80 && td_text_is_invisible(c))
		return TD_YAML_INVISIBLE_CHARACTER;
	return TD_FINDING_COUNT;
}

bool
td_input_load(struct td_input *source, const char *bytes, size_t size,
              bool any_text, struct td_faults *faults)
{
	struct scan scan = { .source = source, .faults = faults, .line = 1 };

	if (starts_with(bytes, size, "\xEF\xBB\xBF", 3)) {
		bytes += 3;
		size -= 3;
	}
	*source = (struct td_input){ .bytes = bytes,
		                     .size = size,
		                     .any_text = any_text,
		                     .clean = TD_STRBUF_INIT };
	scan.bytes = bytes;
	scan.size = size;
	if (!scan_all(&scan) || has_too_many_directives(&scan))
		return false;
	if (!any_text && scan.may_be_denormal)
		scan_normal_form(&scan);
	if (scan.copied > 0) {
		td_strbuf_add_bytes(&source->clean, bytes + scan.copied,
		                    size - scan.copied);
		source->bytes = source->clean.text;
		source->size = source->clean.length;
	}
	source->has_escapes = memchr(source->bytes, '\\', source->size) != NULL;
	return true;
}

void
td_input_clear(struct td_input *source)
{
	if (!source)
		return;
	td_strbuf_clear(&source->clean);
}

size_t
td_input_offset(struct td_input *source, size_t index)
{
	if (index < source->index) {
		source->index = 0;
		source->offset = 0;
	}
	while (source->index < index && source->offset < source->size) {
		source->offset++;
		while (source->offset < source->size &&
		       ((unsigned char)source->bytes[source->offset] & 0xC0) ==
		           0x80)
			source->offset++;
		source->index++;
	}
	return source->offset;
}
