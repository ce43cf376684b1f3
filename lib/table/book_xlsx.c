/* A workbook of Excel: its parts, as its relations name them. */

#include "table/book_xlsx.h"
#include "base/alloc.h"
#include "base/strbuf.h"

#include <stdlib.h>
#include <string.h>

/* Relations of a part. */
struct relations {
	struct td_xlsx *xlsx;
	const char *directory; /* that targets are below, with its '/' */
	const char *wanted;    /* the id of the sheet's */
	bool is_root;
};

static bool
ends_in(const char *text, const char *end)
{
	size_t size = strlen(text);

	return size >= strlen(end) &&
	       strcmp(text + size - strlen(end), end) == 0;
}

/* Within the container; a target that climbs out of it names nothing in it. */
static char *
resolve(const char *directory, const char *target)
{
	struct td_strbuf path = TD_STRBUF_INIT;

	if (*target == '/') {
		td_strbuf_add(&path, target + 1);
		return td_strbuf_take(&path);
	}
	td_strbuf_add(&path, directory);
	while (strncmp(target, "../", 3) == 0 && path.length > 0) {
		size_t end = path.length - 1;

		while (end > 0 && path.text[end - 1] != '/')
			end--;
		td_strbuf_cut(&path, end);
		target += 3;
	}
	td_strbuf_add(&path, target);
	return td_strbuf_take(&path);
}

static void
set(char **part, char *path)
{
	free(*part);
	*part = path;
}

static void
start_relation(void *context, const char *name, const char **attributes)
{
	struct relations *relations = context;
	struct td_xlsx *xlsx = relations->xlsx;
	const char *type = td_xml_get(attributes, "Type");
	const char *target = td_xml_get(attributes, "Target");
	const char *id = td_xml_get(attributes, "Id");
	const char *mode = td_xml_get(attributes, "TargetMode");
	char *path;

	if (strcmp(name, "Relationship") != 0 || !type || !target || !id ||
	    (mode && strcmp(mode, "External") == 0))
		return;
	path = resolve(relations->directory, target);
	if (relations->is_root && ends_in(type, "/officeDocument"))
		set(&xlsx->workbook, path);
	else if (relations->wanted && strcmp(id, relations->wanted) == 0 &&
	         ends_in(type, "/worksheet"))
		set(&xlsx->part, path);
	else if (!relations->is_root && ends_in(type, "/sharedStrings"))
		set(&xlsx->strings_part, path);
	else if (!relations->is_root && ends_in(type, "/styles"))
		set(&xlsx->styles_part, path);
	else
		free(path);
}

static bool
read_relations(struct relations *relations, const char *part)
{
	struct td_xml xml = { .start = start_relation,
		              .context = relations,
		              .book = relations->xlsx->book };

	return td_xml_parse(&xml, part);
}

static void
start_workbook(void *context, const char *name, const char **attributes)
{
	struct td_xlsx *xlsx = context;
	struct td_book *book = xlsx->book;
	const char *value;

	if (strcmp(name, "workbookPr") == 0) {
		value = td_xml_get(attributes, "date1904");
		book->sheet->from_1904 = value && (strcmp(value, "1") == 0 ||
		                                   strcmp(value, "true") == 0);
	} else if (strcmp(name, "sheet") == 0) {
		const char *state = td_xml_get(attributes, "state");
		const char *id = td_xml_get(attributes, "id");

		value = td_xml_get(attributes, "name");
		if (!value || !id)
			return;
		td_book_name(book, value,
		             state && strcmp(state, "visible") != 0);
		td_strlist_add(&xlsx->ids, id);
	}
}

static bool
read_workbook(struct td_xlsx *xlsx)
{
	struct relations root = { .xlsx = xlsx,
		                  .directory = "",
		                  .is_root = true };
	struct td_xml xml = { .start = start_workbook,
		              .context = xlsx,
		              .book = xlsx->book };

	if (!read_relations(&root, "_rels/.rels"))
		return false;
	if (!xlsx->workbook) {
		td_book_stop(xlsx->book, "book-part-missing");
		return false;
	}
	return td_xml_parse(&xml, xlsx->workbook);
}

/* The parts of the sheet: "xl/_rels/workbook.xml.rels" has them. */
static bool
find_parts(struct td_xlsx *xlsx, size_t chosen)
{
	const char *slash = strrchr(xlsx->workbook, '/');
	const char *base = slash ? slash + 1 : xlsx->workbook;
	char *directory = td_strndup(xlsx->workbook,
	                             (size_t)(base - xlsx->workbook));
	struct relations relations = { .xlsx = xlsx,
		                       .directory = directory,
		                       .wanted = xlsx->ids.items[chosen] };
	struct td_strbuf part = TD_STRBUF_INIT;
	bool found;

	td_strbuf_addf(&part, "%s_rels/%s.rels", directory, base);
	found = read_relations(&relations, part.text);
	if (found && !xlsx->part) {
		td_book_stop(xlsx->book, "book-part-missing");
		found = false;
	}
	td_strbuf_clear(&part);
	free(directory);
	return found;
}

void
td_book_read_xlsx(struct td_book *book, const char *wanted)
{
	struct td_xlsx xlsx = { .book = book };
	size_t chosen;

	if (read_workbook(&xlsx) && td_book_choose(&chosen, book, wanted) &&
	    find_parts(&xlsx, chosen) && td_xlsx_read_styles(&xlsx) &&
	    td_xlsx_read_strings(&xlsx))
		(void)td_xlsx_read_sheet(&xlsx);
	td_strlist_clear(&xlsx.ids);
	td_strlist_clear(&xlsx.texts);
	free(xlsx.workbook);
	free(xlsx.part);
	free(xlsx.strings_part);
	free(xlsx.styles_part);
	free(xlsx.shown);
}
