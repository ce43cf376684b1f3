/* Paragraphs and tables of a flat OpenDocument text. */

#include "draft/fodt_parts.h"
#include "base/strbuf.h"
#include "draft/xml.h"

/* The width of a table, in hundredths of a centimetre. */
#define TABLE_WIDTH 1650

void
td_fodt_paragraph(struct td_strbuf *out, const char *style, const char *text)
{
	td_strbuf_addf(out, "<text:p text:style-name=\"%s\">", style);
	if (text)
		td_xml_add(out, text);
	td_strbuf_add(out, "</text:p>\n");
}

void
td_fodt_labelled(struct td_strbuf *out, const char *style, const char *label,
                 bool bold, const char *text)
{
	td_strbuf_addf(out, "<text:p text:style-name=\"%s\">", style);
	td_strbuf_add(out, bold ? "<text:span text:style-name=\"Bold\">" : "");
	td_xml_add(out, label);
	td_strbuf_add(out, bold ? "</text:span> " : " ");
	td_xml_add(out, text);
	td_strbuf_add(out, "</text:p>\n");
}

void
td_fodt_begin_cell(struct td_strbuf *out, const char *style)
{
	td_strbuf_addf(out,
	               "<table:table-cell table:style-name=\"%s\" "
	               "office:value-type=\"string\">\n",
	               style);
}

void
td_fodt_end_cell(struct td_strbuf *out)
{
	td_strbuf_add(out, "</table:table-cell>\n");
}

void
td_fodt_begin_row(struct td_strbuf *out)
{
	td_strbuf_add(out, "<table:table-row table:style-name=\"PlainRow\">\n");
}

void
td_fodt_end_row(struct td_strbuf *out)
{
	td_strbuf_add(out, "</table:table-row>\n");
}

void
td_fodt_end_table(struct td_strbuf *out)
{
	td_strbuf_add(out, "</table:table>\n");
}

static void
add_grid_cell(struct td_strbuf *out, const char *text, const char *style)
{
	td_fodt_begin_cell(out, "RuledCell");
	td_fodt_paragraph(out, style, text);
	td_fodt_end_cell(out);
}

/* The styles that td_fodt_block_styles() adds. */
static void
add_grid_columns(struct td_strbuf *out, const struct td_grid *grid,
                 const char *name)
{
	for (size_t i = 0; i < grid->column_count; i++)
		td_strbuf_addf(out,
		               "<table:table-column "
		               "table:style-name=\"%s.%zu\"/>\n",
		               name, i + 1);
}

static const char *
cell_style(enum td_align align)
{
	return align == TD_ALIGN_LEFT     ? "Cell"
	       : align == TD_ALIGN_CENTRE ? "Cell_20_middle"
	                                  : "Cell_20_right";
}

static void
add_grid(struct td_strbuf *out, const struct td_grid *grid, const char *name)
{
	size_t columns = grid->column_count;

	td_strbuf_addf(out,
	               "<table:table table:name=\"%s\" "
	               "table:style-name=\"Ruled\">\n",
	               name);
	add_grid_columns(out, grid, name);
	td_strbuf_add(out, "<table:table-header-rows>\n");
	td_fodt_begin_row(out);
	for (size_t i = 0; i < columns; i++)
		add_grid_cell(out, grid->columns[i].heading, "Cell_20_heading");
	td_fodt_end_row(out);
	td_strbuf_add(out, "</table:table-header-rows>\n");
	for (size_t i = 0; i < td_grid_rows(grid); i++) {
		td_fodt_begin_row(out);
		for (size_t j = 0; j < columns; j++)
			add_grid_cell(out, grid->cells.items[i * columns + j],
			              cell_style(grid->columns[j].align));
		td_fodt_end_row(out);
	}
	td_fodt_end_table(out);
	td_fodt_paragraph(out, "After_20_table", NULL);
}

/* The styles that the blocks of a certificate have are larger. */
static const char *
middle_style(enum td_block_kind kind, bool certificate)
{
	if (kind == TD_BLOCK_HEADING)
		return certificate ? "Certificate_20_heading" : "Heading";
	if (kind == TD_BLOCK_TITLE)
		return certificate ? "Certificate_20_title" : "Kind";
	return certificate ? "Certificate_20_line" : "Middle";
}

static void
add_block(struct td_strbuf *out, const struct td_block *block, bool certificate,
          const char *body, const char *table)
{
	switch (block->kind) {
	case TD_BLOCK_TABLE:
		add_grid(out, &block->grid, table);
		break;
	case TD_BLOCK_ARTICLE:
	case TD_BLOCK_ITEM:
		td_fodt_labelled(out, body, block->label,
		                 block->kind == TD_BLOCK_ARTICLE, block->text);
		break;
	case TD_BLOCK_DASH:
		td_fodt_labelled(out, body, "-", false, block->text);
		break;
	case TD_BLOCK_ADDRESSEE:
		td_fodt_labelled(out, "Addressee", block->label, false,
		                 block->text);
		break;
	case TD_BLOCK_BASIS:
		td_fodt_paragraph(out, "Basis", block->text);
		break;
	case TD_BLOCK_HEADING:
	case TD_BLOCK_TITLE:
	case TD_BLOCK_CENTRE:
		td_fodt_paragraph(out, middle_style(block->kind, certificate),
		                  block->text);
		break;
	case TD_BLOCK_PARAGRAPH:
		td_fodt_paragraph(out, body, block->text);
	}
}

void
td_fodt_blocks(struct td_strbuf *out, const struct td_blocks *blocks,
               bool certificate, bool signed_below, size_t *tables)
{
	for (size_t i = 0; i < blocks->count; i++) {
		bool last = signed_below && i + 1 == blocks->count;
		struct td_strbuf name = TD_STRBUF_INIT;

		if (blocks->items[i].kind == TD_BLOCK_TABLE)
			++*tables;
		td_strbuf_addf(&name, "Table%zu", *tables);
		add_block(out, &blocks->items[i], certificate,
		          last ? "Body_20_last" : "Body", name.text);
		td_strbuf_clear(&name);
	}
}

static void
add_grid_styles(struct td_strbuf *out, const struct td_grid *grid, size_t table)
{
	size_t shares = 0;

	for (size_t i = 0; i < grid->column_count; i++)
		shares += grid->columns[i].share;
	for (size_t i = 0; i < grid->column_count; i++) {
		size_t width = TABLE_WIDTH * grid->columns[i].share / shares;

		td_strbuf_addf(out,
		               "  <style:style style:name=\"Table%zu.%zu\" "
		               "style:family=\"table-column\">"
		               "<style:table-column-properties "
		               "style:column-width=\"%zu.%02zucm\"/>"
		               "</style:style>\n",
		               table, i + 1, width / 100, width % 100);
	}
}

void
td_fodt_block_styles(struct td_strbuf *out, const struct td_blocks *blocks,
                     size_t *tables)
{
	for (size_t i = 0; i < blocks->count; i++)
		if (blocks->items[i].kind == TD_BLOCK_TABLE)
			add_grid_styles(out, &blocks->items[i].grid, ++*tables);
}
