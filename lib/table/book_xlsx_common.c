/* What the cells of Excel's sheets have in common: texts and styles. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "table/book_xlsx.h"

#include <stdlib.h>
#include <string.h>

/* The code point that an escape stands for; 0: it is none. */
static unsigned
read_escape(const char *text)
{
	unsigned value = 0;

	if (strncmp(text, "_x", 2) != 0)
		return 0;
	for (int i = 2; i < 6; i++) {
		static const char digits[] = "0123456789abcdef";
		char c = text[i] >= 'A' && text[i] <= 'F'
		             ? (char)(text[i] - 'A' + 'a')
		             : text[i];
		const char *digit = c ? strchr(digits, c) : NULL;

		if (!digit)
			return 0;
		value = value * 16 + (unsigned)(digit - digits);
	}
	return text[6] == '_' ? value : 0;
}

char *
td_xlsx_text(const char *text)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	while (*text) {
		unsigned escaped = read_escape(text);

		if (escaped) {
			td_text_add(&out, escaped);
			text += 7;
		} else {
			td_strbuf_add_char(&out, *text++);
		}
	}
	return td_strbuf_take(&out);
}

/* Texts that are being read. */
struct strings {
	struct td_xlsx *xlsx;
	struct td_strbuf text;
	unsigned is_within; /* elements "t" */
	unsigned is_aside;  /* how a word sounds */
};

static void
start_string(void *context, const char *name, const char **attributes)
{
	struct strings *strings = context;

	(void)attributes;
	if (strcmp(name, "si") == 0)
		td_strbuf_cut(&strings->text, 0);
	strings->is_within += strcmp(name, "t") == 0;
	strings->is_aside += strcmp(name, "rPh") == 0;
}

static void
add_string(void *context, const char *bytes, size_t size)
{
	struct strings *strings = context;

	if (!strings->is_within || strings->is_aside)
		return;
	if (strings->text.length + size > TD_BOOK_TEXT_MAX)
		td_book_stop_large(strings->xlsx->book, "book-text");
	else
		td_strbuf_add_bytes(&strings->text, bytes, size);
}

static void
end_string(void *context, const char *name)
{
	struct strings *strings = context;
	struct td_xlsx *xlsx = strings->xlsx;
	char *text;

	strings->is_within -= strcmp(name, "t") == 0;
	strings->is_aside -= strcmp(name, "rPh") == 0;
	if (strcmp(name, "si") != 0)
		return;
	text = td_xlsx_text(strings->text.text);
	td_strlist_add(&xlsx->texts, text);
	free(text);
	if (xlsx->texts.count > TD_CELLS_CELLS_MAX)
		td_book_stop_large(xlsx->book, "table-cells");
}

bool
td_xlsx_read_strings(struct td_xlsx *xlsx)
{
	struct strings strings = { .xlsx = xlsx, .text = TD_STRBUF_INIT };
	struct td_xml xml = { .start = start_string,
		              .end = end_string,
		              .text = add_string,
		              .context = &strings,
		              .book = xlsx->book };
	bool is_read = true;

	if (xlsx->strings_part)
		is_read = td_xml_parse(&xml, xlsx->strings_part);
	td_strbuf_clear(&strings.text);
	return is_read;
}

/* Styles that are being read. */
struct styles {
	struct td_xlsx *xlsx;
	struct td_strlist ids;      /* of own formats, those that are days, */
	struct td_strlist percents; /* and those of percentages */
	bool is_of_cells;
};

/* Whether a format shows a day: it has a year or a day of a month, outside what
 * is quoted, escaped or in brackets. */
static bool
shows_day(const char *format)
{
	for (; *format && *format != ';'; format++) {
		switch (*format) {
		case '"':
		case '[': {
			const char *end = strchr(format + 1,
			                         *format == '"' ? '"' : ']');

			if (!end)
				return false;
			format = end;
			break;
		}
		case '\\':
		case '_':
		case '*':
			if (!format[1])
				return false;
			format++;
			break;
		case 'y':
		case 'Y':
		case 'd':
		case 'D':
			return true;
		default:
			break;
		}
	}
	return false;
}

/* Formats that every Excel has, without being said. */
static bool
is_known_day(unsigned long id)
{
	return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) ||
	       id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58;
}

/* Whether a format has a percent sign outside of what is in quotes. */
static bool
shows_percent(const char *format)
{
	bool quoted = false;

	for (; *format && *format != ';'; format++) {
		quoted = quoted != (*format == '"');
		if (*format == '%' && !quoted)
			return true;
	}
	return false;
}

static enum td_xlsx_shown
shown_by(const struct styles *styles, const char *id, unsigned long number)
{
	if (is_known_day(number) || (id && td_strlist_has(&styles->ids, id)))
		return TD_XLSX_DAY;
	return number == 9 || number == 10 ||
	               (id && td_strlist_has(&styles->percents, id))
	           ? TD_XLSX_PERCENT
	           : TD_XLSX_NUMBER;
}

static void
start_style(void *context, const char *name, const char **attributes)
{
	struct styles *styles = context;
	struct td_xlsx *xlsx = styles->xlsx;
	const char *id = td_xml_get(attributes, "numFmtId");

	if (strcmp(name, "cellXfs") == 0) {
		styles->is_of_cells = true;
	} else if (strcmp(name, "numFmt") == 0) {
		const char *code = td_xml_get(attributes, "formatCode");

		if (id && code && shows_day(code))
			td_strlist_add(&styles->ids, id);
		else if (id && code && shows_percent(code))
			td_strlist_add(&styles->percents, id);
	} else if (strcmp(name, "xf") == 0 && styles->is_of_cells) {
		unsigned long number = td_xml_number(attributes, "numFmtId",
		                                     100000, 0);

		if (xlsx->style_count == 65536) {
			td_book_stop_large(xlsx->book, "book-styles");
			return;
		}
		xlsx->shown = td_grow(xlsx->shown, xlsx->style_count,
		                      &xlsx->style_capacity,
		                      sizeof *xlsx->shown);
		xlsx->shown[xlsx->style_count++] = shown_by(styles, id, number);
	}
}

static void
end_style(void *context, const char *name)
{
	struct styles *styles = context;

	if (strcmp(name, "cellXfs") == 0)
		styles->is_of_cells = false;
}

bool
td_xlsx_read_styles(struct td_xlsx *xlsx)
{
	struct styles styles = { .xlsx = xlsx,
		                 .ids = TD_STRLIST_INIT,
		                 .percents = TD_STRLIST_INIT };
	struct td_xml xml = { .start = start_style,
		              .end = end_style,
		              .context = &styles,
		              .book = xlsx->book };
	bool is_read = true;

	if (xlsx->styles_part)
		is_read = td_xml_parse(&xml, xlsx->styles_part);
	td_strlist_clear(&styles.ids);
	td_strlist_clear(&styles.percents);
	return is_read;
}
