/* A draft as a flat OpenDocument text. Its styles are styles.xml. */

#include "base/embedded.h"
#include "base/strbuf.h"
#include "draft/draft_print.h"
#include "draft/fixed_words.h"
#include "draft/fodt_parts.h"
#include "draft/xml.h"

#include <string.h>

/* Of thidua_embed(): one row, styles.xml. */
extern const struct td_embedded td_draft_files[];

/* Two columns without lines, for head and foot. */
static void
begin_pair(struct td_strbuf *out, const char *name, size_t number, bool halves)
{
	td_strbuf_addf(out,
	               "<table:table table:name=\"%s%zu\" "
	               "table:style-name=\"%s\">\n"
	               "<table:table-column table:style-name=\"%s\"/>\n"
	               "<table:table-column table:style-name=\"%s\"/>\n",
	               name, number, halves ? "Foot" : "Plain",
	               halves ? "PlainHalf" : "PlainLeft",
	               halves ? "PlainHalf" : "PlainRight");
}

static void
add_state(struct td_strbuf *out, const char *rule)
{
	td_fodt_paragraph(out, "State", TD_WORDS_STATE);
	td_fodt_paragraph(out, "Motto", TD_WORDS_MOTTO);
	td_fodt_paragraph(out, rule, NULL);
}

static void
add_head(struct td_strbuf *out, const struct td_paper *paper, size_t number)
{
	begin_pair(out, "Head", number, false);
	td_fodt_begin_row(out);
	td_fodt_begin_cell(out, "PlainCell");
	if (paper->above)
		td_fodt_paragraph(out, "Head", paper->above);
	td_fodt_paragraph(out, "Issuer", paper->issuer);
	td_fodt_paragraph(out, "Rule_20_under_20_issuer", NULL);
	td_fodt_end_cell(out);
	td_fodt_begin_cell(out, "PlainCell");
	add_state(out, "Rule_20_under_20_motto");
	td_fodt_end_cell(out);
	td_fodt_end_row(out);
	td_fodt_begin_row(out);
	td_fodt_begin_cell(out, "PlainCell");
	td_fodt_paragraph(out, "Number", paper->number);
	td_fodt_end_cell(out);
	td_fodt_begin_cell(out, "PlainCell");
	td_fodt_paragraph(out, "Place_20_and_20_date",
	                  paper->date_below ? NULL : paper->place_date);
	td_fodt_end_cell(out);
	td_fodt_end_row(out);
	td_fodt_end_table(out);
}

static void
add_signer(struct td_strbuf *out, const struct td_signer *signer)
{
	for (size_t i = 0; i < signer->lines.count; i++)
		td_fodt_paragraph(out,
		                  i + 1 < signer->lines.count
		                      ? "Signer"
		                      : "Room_20_to_20_sign",
		                  signer->lines.items[i]);
	if (signer->lines.count > 0)
		td_fodt_paragraph(out, "Signer", signer->name);
}

static void
add_copies(struct td_strbuf *out, const struct td_paper *paper)
{
	if (paper->copies.count == 0)
		return;
	td_fodt_paragraph(out, "Copies_20_heading", TD_WORDS_COPIES);
	for (size_t i = 0; i < paper->copies.count; i++)
		td_fodt_labelled(out, "Copies", "-", false,
		                 paper->copies.items[i]);
}

static void
add_foot(struct td_strbuf *out, const struct td_paper *paper, size_t number)
{
	bool minutes = paper->secretary.lines.count > 0;

	if (paper->signer.lines.count == 0)
		return;
	begin_pair(out, "Foot", number, true);
	td_fodt_begin_row(out);
	td_fodt_begin_cell(out, "PlainCell");
	if (minutes)
		add_signer(out, &paper->secretary);
	else
		add_copies(out, paper);
	for (size_t i = 0; i < paper->foot.count; i++)
		td_fodt_paragraph(out, "Copies", paper->foot.items[i]);
	if (!minutes && paper->copies.count + paper->foot.count == 0)
		td_fodt_paragraph(out, "Standard", NULL);
	td_fodt_end_cell(out);
	td_fodt_begin_cell(out, "PlainCell");
	if (paper->date_below)
		td_fodt_paragraph(out, "Place_20_and_20_date",
		                  paper->place_date);
	add_signer(out, &paper->signer);
	td_fodt_end_cell(out);
	td_fodt_end_row(out);
	td_fodt_end_table(out);
	if (minutes)
		add_copies(out, paper);
}

/* An empty line as high as nothing begins the page, since a table cannot
 * say on which page it stands. */
static void
add_paper(struct td_strbuf *out, const struct td_draft *draft, size_t number,
          size_t *tables)
{
	const struct td_paper *paper = draft->papers[number];
	bool certificate = draft->certificate;

	if (certificate) {
		td_fodt_paragraph(out, "CertificatePage", TD_WORDS_STATE);
		td_fodt_paragraph(out, "Motto", TD_WORDS_MOTTO);
		td_fodt_paragraph(out, "Rule_20_alone", NULL);
	} else {
		td_fodt_paragraph(out, "FirstPage", NULL);
		if (paper->issuer)
			add_head(out, paper, number);
		else
			add_state(out, "Rule_20_under_20_about");
	}
	if (paper->kind)
		td_fodt_paragraph(out, "Kind", paper->kind);
	if (paper->about) {
		td_fodt_paragraph(out, "About", paper->about);
		td_fodt_paragraph(out, "Rule_20_under_20_about", NULL);
	}
	td_fodt_blocks(out, &paper->blocks, certificate,
	               paper->signer.lines.count > 0, tables);
	add_foot(out, paper, number);
	if (paper->annex.count == 0)
		return;
	td_fodt_paragraph(out, "FirstPage", NULL);
	if (paper->annex_title)
		td_fodt_paragraph(out, "Heading", paper->annex_title);
	if (paper->annex_note)
		td_fodt_paragraph(out, "Middle", paper->annex_note);
	td_fodt_blocks(out, &paper->annex, certificate, false, tables);
}

/* Add a text, and wherever it says so the origin of the draft. */
static void
add_with_origin(struct td_strbuf *out, const char *text,
                const struct td_draft *draft)
{
	static const char mark[] = "@ORIGIN@";

	for (const char *at; (at = strstr(text, mark));
	     text = at + strlen(mark)) {
		td_strbuf_add_bytes(out, text, (size_t)(at - text));
		td_xml_add(out, draft->origin);
	}
	td_strbuf_add(out, text);
}

/* The styles that are the same in all drafts, and among them the widths of
 * this one's columns. */
static void
add_styles(struct td_strbuf *out, const struct td_draft *draft)
{
	static const char end[] = " </office:automatic-styles>";
	const char *styles = td_draft_files[0].bytes;
	const char *split = strstr(styles, end);
	size_t tables = 0;

	td_strbuf_add_bytes(out, styles, (size_t)(split - styles));
	for (size_t i = 0; i < draft->count; i++) {
		td_fodt_block_styles(out, &draft->papers[i]->blocks, &tables);
		td_fodt_block_styles(out, &draft->papers[i]->annex, &tables);
	}
	add_with_origin(out, split, draft);
}

/* No clock, no author: what a draft says of itself is what it was made
 * from. */
static void
add_meta(struct td_strbuf *out, const struct td_draft *draft)
{
	td_strbuf_add(out, " <office:meta>\n"
	                   "  <meta:generator>thidua</meta:generator>\n"
	                   "  <dc:title>");
	td_xml_add(out, draft->title);
	td_strbuf_add(out, "</dc:title>\n  <dc:description>");
	td_xml_add(out, draft->origin);
	td_strbuf_add(out, "</dc:description>\n"
	                   "  <dc:language>vi-VN</dc:language>\n");
	if (draft->commit)
		td_strbuf_addf(out,
		               "  <meta:user-defined meta:name=\"commit\">%s"
		               "</meta:user-defined>\n",
		               draft->commit);
	td_strbuf_add(out, " </office:meta>\n");
}

void
td_draft_add_fodt(struct td_strbuf *out, const struct td_draft *draft)
{
	size_t tables = 0;

	td_strbuf_add(
	    out,
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<office:document"
	    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
	    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
	    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
	    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
	    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:"
	    "xsl-fo-compatible:1.0\""
	    " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:"
	    "svg-compatible:1.0\""
	    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
	    " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
	    " office:version=\"1.2\""
	    " office:mimetype=\"application/vnd.oasis.opendocument.text\">\n");
	add_meta(out, draft);
	add_styles(out, draft);
	td_strbuf_add(out, " <office:body>\n<office:text>\n");
	for (size_t i = 0; i < draft->count; i++)
		add_paper(out, draft, i, &tables);
	td_strbuf_add(out, "</office:text>\n </office:body>\n"
	                   "</office:document>\n");
}
