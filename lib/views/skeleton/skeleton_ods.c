/* A table to fill in, as a workbook (OpenDocument 1.3, part 3). */

#include "base/csv.h"
#include "base/zip.h"
#include "draft/xml.h"
#include "views/skeleton/skeleton.h"

#include <assert.h>
#include <string.h>

static const char mimetype[] = "application/vnd.oasis.opendocument.spreadsheet";

static const char manifest[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:"
    "xmlns:manifest:1.0\" manifest:version=\"1.3\">"
    "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" "
    "manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>"
    "<manifest:file-entry manifest:full-path=\"content.xml\" "
    "manifest:media-type=\"text/xml\"/></manifest:manifest>\n";

static const char head
    [] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	 "<office:document-content "
	 "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
	 "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
	 "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
	 "office:version=\"1.3\"><office:body><office:spreadsheet>"
	 "<table:table table:name=\"1\">\n";

static const char tail[] = "</table:table></office:spreadsheet></office:body>"
			   "</office:document-content>\n";

static void
add_row(struct td_strbuf *out, const struct td_csv_row *row)
{
	td_strbuf_add(out, "<table:table-row>");
	for (size_t i = 0; i < row->count; i++) {
		if (!*row->fields[i].text) {
			td_strbuf_add(out, "<table:table-cell/>");
			continue;
		}
		td_strbuf_add(out, "<table:table-cell "
		                   "office:value-type=\"string\"><text:p>");
		td_xml_add(out, row->fields[i].text);
		td_strbuf_add(out, "</text:p></table:table-cell>");
	}
	td_strbuf_add(out, "</table:table-row>\n");
}

static void
add_content(struct td_strbuf *out, const struct td_csv *table)
{
	td_strbuf_add(out, head);
	for (size_t i = 0; i < table->count; i++)
		add_row(out, &table->rows[i]);
	td_strbuf_add(out, tail);
}

char *
td_skeleton_workbook(size_t *size, const char *csv)
{
	struct td_strbuf content = TD_STRBUF_INIT;
	struct td_csv table = TD_CSV_INIT;
	struct td_zip zip = TD_ZIP_INIT;
	enum td_status status = td_csv_parse(&table, csv, strlen(csv));
	char *bytes;

	/* It was written by td_csv_add(). */
	assert(status == TD_OK);
	(void)status;
	add_content(&content, &table);
	td_zip_add(&zip, "mimetype", mimetype, strlen(mimetype));
	td_zip_add(&zip, "content.xml", content.text, content.length);
	td_zip_add(&zip, "META-INF/manifest.xml", manifest, strlen(manifest));
	td_zip_end(&zip);
	*size = zip.files.length;
	bytes = td_strbuf_take(&zip.files);
	td_strbuf_clear(&content);
	td_csv_clear(&table);
	td_zip_clear(&zip);
	return bytes;
}
