/* A draft campaign is given its number and its day, at their places. */

#include "filing/issuing.h"
#include "archive/reader.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "check/check_quota.h"
#include "filing/filing.h"
#include "record/campaign.h"
#include "store/snapshot.h"
#include "yaml/style.h"

#include <stdlib.h>
#include <string.h>

/* The byte at which a node stands, which is the size for an empty one at the
 * end; false: there is no such place. Columns count code points. */
static bool
find(size_t *at, const struct td_node *node, const char *bytes, size_t size)
{
	unsigned line = 1;
	unsigned column = 1;

	for (size_t i = 0; i < size; i++) {
		*at = i;
		if (line == node->line && column == node->column)
			return true;
		if (bytes[i] == '\n') {
			line++;
			column = 1;
		} else if (i + 1 == size ||
		           ((unsigned char)bytes[i + 1] & 0xC0) != 0x80) {
			column++;
		}
	}
	*at = size;
	return line == node->line && column == node->column;
}

/* How long the word for a null is that stands there: 0 where none does. */
static size_t
null_length(const char *bytes, size_t size)
{
	static const char *const words[] = { "null", "~" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t length = strlen(words[i]);

		if (length <= size && memcmp(bytes, words[i], length) == 0)
			return length;
	}
	return 0;
}

/* Put text in the place of a null, be it only that nothing follows the key;
 * false where there is none. */
static bool
put(struct td_strbuf *out, const struct td_node *node, const char *text,
    const char *bytes, size_t size)
{
	size_t length;
	size_t at;

	if (!find(&at, node, bytes, size))
		return false;
	length = node->length > 0 ? null_length(bytes + at, size - at) : 0;
	if (length != node->length)
		return false;
	td_strbuf_add_bytes(out, bytes, at);
	if (at > 0 && bytes[at - 1] == ':')
		td_strbuf_add(out, " ");
	if (td_style_is_plain(text, strlen(text), true))
		td_strbuf_add(out, text);
	else
		td_style_add_quoted(out, text, strlen(text));
	td_strbuf_add_bytes(out, bytes + at + length, size - at - length);
	return true;
}

static bool
is_null(const struct td_node *node)
{
	return node && node->type == TD_NODE_NULL;
}

/* The later of the two first, so that the place of the other one stays. */
static bool
issue(struct td_strbuf *out, const struct td_document_ref *paper,
      const char *number, const char *date, const char *bytes, size_t size)
{
	const struct td_node *nodes[2] = { paper->number.node,
		                           paper->date.node };
	const char *texts[2] = { number, date };
	bool swapped = nodes[0] && nodes[1] &&
	               (nodes[0]->line < nodes[1]->line ||
	                (nodes[0]->line == nodes[1]->line &&
	                 nodes[0]->column < nodes[1]->column));

	td_strbuf_add_bytes(out, bytes, size);
	for (int i = 0; i < 2; i++) {
		int which = swapped ? 1 - i : i;
		struct td_strbuf next = TD_STRBUF_INIT;

		if (!is_null(nodes[which]) || !texts[which])
			continue;
		if (!put(&next, nodes[which], texts[which], out->text,
		         out->length)) {
			td_strbuf_clear(&next);
			return false;
		}
		td_strbuf_clear(out);
		*out = next;
	}
	return true;
}

/* A day is written as another record of the store would have it. */
static enum td_status
refuse(const struct td_campaign *campaign, struct td_diag *diag)
{
	const struct td_document_ref *paper = &campaign->paper;
	char day[TD_DATE_SIZE] = "-";

	if (paper->date.given)
		td_date_format(day, paper->date.date);
	return td_document_report(
	    campaign->document, paper->node, diag, TD_CAMPAIGN_ISSUED, "number",
	    paper->number.text ? paper->number.text : "-", "date", day, NULL);
}

/* Whether a value is there already, and is another one. */
static bool
differs(const struct td_node *node, const char *wanted)
{
	const char *text = td_node_text(node);

	return text && strcmp(text, wanted) != 0;
}

/* What is issued has been signed, on a day that has come. */
static enum td_status
check_day(const struct td_filing *filing, const struct td_issuing *issuing)
{
	char today[TD_DATE_SIZE];
	struct td_date date;

	if (!td_date_parse(&date, issuing->date) ||
	    td_date_compare(date, filing->today) <= 0)
		return TD_OK;
	td_date_format(today, filing->today);
	return td_diag_add(filing->diag, TD_LIFE_DAY_TO_COME, TD_NO_PLACE,
	                   "found", issuing->date, "today", today, NULL);
}

static enum td_status
issue_record(struct td_filing *filing, const struct td_campaign *campaign,
             const char *path, const struct td_issuing *issuing)
{
	const struct td_document_ref *paper = &campaign->paper;
	struct td_strbuf made = TD_STRBUF_INIT;
	enum td_status status;
	char *bytes;
	size_t size;

	if (differs(paper->number.node, issuing->number) ||
	    differs(paper->date.node, issuing->date))
		return refuse(campaign, filing->diag);
	status = check_day(filing, issuing);
	if (status != TD_OK)
		return status;
	status = td_snapshot_read(&bytes, &size,
	                          td_reader_snapshot(filing->reader), path,
	                          filing->diag);
	if (status != TD_OK)
		return status;
	if (!is_null(paper->number.node) && !is_null(paper->date.node))
		status = td_filing_add(filing, path, path, bytes, size,
		                       filing->diag);
	else if (issue(&made, paper, issuing->number, issuing->date, bytes,
	               size))
		status = td_filing_replace(filing, path, path, made.text,
		                           made.length, filing->diag);
	else
		status = refuse(campaign, filing->diag);
	td_strbuf_clear(&made);
	free(bytes);
	return status;
}

enum td_status
td_issue_campaign(struct td_filing *filing, const struct td_issuing *issuing)
{
	char *path = td_path_campaign(issuing->campaign);
	const struct td_campaign *campaign;
	enum td_status status = TD_INVALID;

	switch (td_reader_campaign(&campaign, filing->reader, issuing->campaign,
	                           filing->diag)) {
	case TD_FOUND:
		status = issue_record(filing, campaign, path, issuing);
		if (status == TD_OK)
			status = td_check_campaign_shares(
			    campaign, issuing->campaign, filing->reader,
			    filing->diag);
		break;
	case TD_MISSING:
		status = td_diag_add_as(filing->diag, TD_TROUBLE,
		                        TD_REFERENCE_MISSING, TD_NO_PLACE, "id",
		                        issuing->campaign, "file", path, NULL);
		break;
	case TD_BROKEN:
		break;
	}
	if (status == TD_OK)
		status = td_filing_end(
		    filing, "Ghi số, ngày ban hành phong trào",
		    (const struct td_change_trailer[]){
			{ "Campaign", issuing->campaign }, { NULL, NULL } });
	free(path);
	return status;
}

/* Given the number and the day of the record that the store holds, would these
 * bytes be that record? */
static bool
becomes(const struct td_campaign *given, const struct td_campaign *held,
        const char *bytes, size_t size, const char *held_bytes,
        size_t held_size)
{
	struct td_strbuf made = TD_STRBUF_INIT;
	bool same = issue(&made, &given->paper, held->paper.number.text,
	                  td_node_text(held->paper.date.node), bytes, size) &&
	            made.length == held_size &&
	            memcmp(made.text, held_bytes, held_size) == 0;

	td_strbuf_clear(&made);
	return same;
}

static struct td_campaign *
read(struct td_reader *reader, const char *name, const char *bytes, size_t size)
{
	struct td_campaign *campaign;
	struct td_document *document;

	if (td_reader_parse(&document, reader, TD_KIND_CAMPAIGN, name, bytes,
	                    size, NULL) != TD_OK)
		return NULL;
	td_campaign_read(&campaign, document);
	return campaign;
}

bool
td_issued_since(char **issued, size_t *issued_size, struct td_filing *filing,
                const char *path, const char *bytes, size_t size)
{
	const struct td_snapshot *base = td_reader_snapshot(filing->reader);
	struct td_campaign *given = NULL;
	struct td_campaign *held = NULL;
	char *held_bytes;
	size_t held_size;
	bool since;

	if (!td_snapshot_has(base, path) ||
	    td_snapshot_read(&held_bytes, &held_size, base, path, NULL) !=
	        TD_OK)
		return false;
	given = read(filing->reader, path, bytes, size);
	held = read(filing->reader, path, held_bytes, held_size);
	since = given && held &&
	        becomes(given, held, bytes, size, held_bytes, held_size);
	td_campaign_free(given);
	td_campaign_free(held);
	if (!since) {
		free(held_bytes);
		return false;
	}
	*issued = held_bytes;
	*issued_size = held_size;
	return true;
}
