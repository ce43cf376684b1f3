/* Which words of a clause were read and which were not. */

#include "deadline/clause.h"
#include "deadline/clause_scan.h"

static void
add_stretch(struct td_clause *clause, size_t offset, size_t end, bool read)
{
	if (end > offset && clause->stretch_count < TD_CLAUSE_STRETCHES_MAX)
		clause->stretches
		    [clause->stretch_count++] = (struct td_clause_stretch){
			offset, end - offset, read
		};
}

static bool
is_read(const struct td_scan *scan, const struct td_clause *clause, size_t at)
{
	size_t offset = scan->phrase.tokens[at].offset;

	for (size_t i = 0; i < clause->count; i++)
		if (offset >= clause->found[i].offset &&
		    offset < clause->found[i].offset + clause->found[i].size)
			return true;
	for (size_t i = 0; i < scan->count; i++)
		if ((scan->terms[i].kind == TD_TERM_EVERY ||
		     scan->terms[i].kind == TD_TERM_VAGUE ||
		     scan->terms[i].used) &&
		    at >= scan->terms[i].first && at < scan->terms[i].end)
			return true;
	return false;
}

void
td_scan_stretches(struct td_clause *clause, const struct td_scan *scan)
{
	size_t start = 0;
	size_t end = 0;
	bool read = false;

	for (size_t i = 0; i < scan->phrase.count; i++) {
		const struct td_token *token = &scan->phrase.tokens[i];
		bool now = is_read(scan, clause, i);

		if (i == 0 || now != read) {
			add_stretch(clause, start, end, read);
			start = token->offset;
			read = now;
		}
		end = token->offset + token->size;
	}
	add_stretch(clause, start, end, read);
}
